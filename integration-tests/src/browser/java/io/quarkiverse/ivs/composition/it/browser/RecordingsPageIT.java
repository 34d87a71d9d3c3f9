package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.restassured.RestAssured;

@InBrowser
class RecordingsPageIT {

    private FakeIvs fake;
    private DevUiPage page;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        fake = FakeIvs.at(sample.fake());
        fake.reset();
        page = DevUiPage.open(chromium, sample, "recordings");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aRecordingAppearsAndItsFilesAreLinks(Sample sample) {
        assertThat(page.find(".page")).containsText("There is no recording. On the page Templates, start one");
        assertThat(page.find("#told")).containsText("Claims are kept ");
        RestAssured.given().post(sample.uri() + "/compositions/archive").then().statusCode(201);
        fake.advance(Duration.ofSeconds(20));
        assertThat(page.find(".recording")).hasCount(1);
        assertThat(page.find(".recording .badge")).hasText("ACTIVE");
        page.find(".recording button").click();
        assertThat(page.find("section.card")).containsText("fake-bucket");
        String uri = page.find("section.card a").first().getAttribute("href");
        RestAssured.given().get(uri).then().statusCode(200);
    }
}
