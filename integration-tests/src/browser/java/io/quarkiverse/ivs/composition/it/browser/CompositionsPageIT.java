package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.RecordedRequest;

@InBrowser
class CompositionsPageIT {

    private FakeIvs fake;
    private DevUiPage page;
    private DevUiPage templates;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        fake = FakeIvs.at(sample.fake());
        fake.reset();
        page = DevUiPage.open(chromium, sample, "compositions");
        templates = DevUiPage.open(chromium, sample, "templates");
        templates.find("vaadin-tab").filter(new Locator.FilterOptions().setHasText("interview")).click();
    }

    @AfterEach
    void close() {
        templates.close();
        page.close();
    }

    @Test
    void aStartedTemplateBecomesActiveBreaksAndStopsWithoutAReload() {
        fake.freeze();
        start();
        assertThat(state()).hasText("STARTING");
        fake.run();
        assertThat(state()).hasText("ACTIVE");

        page.button("Break").click();
        assertThat(destination()).hasText("RECONNECTING");
        page.button("Restore").click();
        assertThat(destination()).hasText("ACTIVE");

        page.button("Stop").click();
        assertThat(state()).hasText("STOPPED");
        assertThat(page.find("ivs-composition li .badge")).hasText(new String[] { "STARTING", "ACTIVE", "ACTIVE", "RECONNECTING",
                "ACTIVE", "STOPPING", "STOPPING", "STOPPED", "STOPPED" });
    }

    @Test
    void whatEndedIsGoneFiveMinutesLater() {
        start();
        assertThat(state()).hasText("ACTIVE");
        page.button("Stop").click();
        assertThat(state()).hasText("STOPPED");
        for (int minute = 0; minute < 5; minute++) {
            page.button("Advance a minute").click();
            assertThat(page.find("ivs-fake-controls [role=status]")).hasText("A minute has passed.");
        }
        assertThat(page.find(".page")).containsText("There is no composition.");
    }

    @Test
    void aCompositionEndsAMinuteAfterTheLastPublisherLeft() {
        start();
        assertThat(state()).hasText("ACTIVE");
        page.button("joins").click();
        page.button("leaves").click();
        assertThat(page.find("ivs-composition [role=alert]")).hasCount(0);
        fake.advance(Duration.ofMinutes(2));
        assertThat(state()).hasText("STOPPED");
    }

    @Test
    void aThrottledCallIsTriedAgain() {
        page.button("Throttle the next call").click();
        assertThat(page.find("ivs-fake-controls [role=status]")).hasText("The next call is answered 429.");
        start();
        assertThat(state()).hasText("ACTIVE");
        Assertions.assertThat(fake.requests("StartComposition"))
                .extracting(RecordedRequest::status).containsExactly(429, 200);
    }

    @Test
    void aFailureIsShownAtTheCompositionThatItIsAbout() {
        start();
        assertThat(state()).hasText("ACTIVE");
        fake.clearRequests();
        page.find("#publisher").fill("");
        page.button("joins").click();
        assertThat(page.find("ivs-composition [role=alert]")).containsText("The fake refused: ");
    }

    @Test
    void theBreakersOfWhatWasCalledAreShown() {
        start();
        assertThat(page.find("ivs-guard-line")).containsText("StartComposition us-east-1 CLOSED");
        assertThat(page.find("ivs-guard-line")).containsText("Paced calls: 0");
    }

    private void start() {
        templates.button("Start interview").click();
        assertThat(templates.find("ivs-start-form [role=status] .badge")).isVisible();
    }

    private Locator state() {
        return page.find("ivs-composition header .badge");
    }

    private Locator destination() {
        return page.find("ivs-composition .destination .badge");
    }
}
