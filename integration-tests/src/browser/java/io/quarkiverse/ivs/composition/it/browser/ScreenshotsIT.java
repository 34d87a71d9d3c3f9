package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.restassured.RestAssured;

/** Leaves pictures of the pages below {@code target/screenshots}; those of the documentation are made so. */
@InBrowser
class ScreenshotsIT {

    @BeforeEach
    void playAScene(Sample sample) {
        FakeIvs fake = FakeIvs.at(sample.fake());
        fake.reset();
        fake.clearRequests();
        fake.addFault(Fault.throttled().times(1));
        start(sample, "podcast");
        start(sample, "interview");
        fake.advance(Duration.ofSeconds(30));
        Composition podcast = fake.compositions().stream().filter(each -> each.destinations().size() == 2).findFirst()
                .orElseThrow();
        fake.composition(podcast.arn()).destination("live").reconnect();
        fake.stage(podcast.stageArn()).publish("host");
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void templates(ColorScheme theme, Chromium chromium, Sample sample) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "templates", theme)) {
            page.find("vaadin-tab").filter(new Locator.FilterOptions().setHasText("podcast")).click();
            page.find("#participants").fill("6");
            assertThat(page.find(".tile")).hasCount(6);
            page.screenshot("templates");
            page.find("vaadin-tab").filter(new Locator.FilterOptions().setHasText("interview")).click();
            assertThat(page.find(".tile[data-slot=pip]")).hasCount(1);
            page.screenshot("templates-pip");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void compositions(ColorScheme theme, Chromium chromium, Sample sample) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "compositions", theme)) {
            assertThat(page.button("Restore")).isVisible();
            assertThat(page.find(".page")).containsText("Publishing: host");
            page.screenshot("compositions");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void requests(ColorScheme theme, Chromium chromium, Sample sample) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "requests", theme)) {
            page.find(".request button").last().click();
            page.find("ivs-exchange").waitFor();
            page.screenshot("requests");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void events(ColorScheme theme, Chromium chromium, Sample sample) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "events", theme)) {
            page.find(".event button").first().click();
            page.find("ivs-event").waitFor();
            page.screenshot("events");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void recordings(ColorScheme theme, Chromium chromium, Sample sample) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "recordings", theme)) {
            page.find(".recording button").first().click();
            assertThat(page.find("section.card a").first()).isVisible();
            page.screenshot("recordings");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "LIGHT", "DARK" })
    void production(ColorScheme theme, Chromium chromium, Sample sample) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "production", theme)) {
            assertThat(page.find("ivs-copy-block")).hasCount(3);
            page.screenshot("production");
        }
    }

    private static void start(Sample sample, String template) {
        RestAssured.given().post(sample.uri() + "/compositions/" + template).then().statusCode(201);
    }
}
