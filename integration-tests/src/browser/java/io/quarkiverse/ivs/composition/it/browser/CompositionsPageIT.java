package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.RecordedRequest;
import io.restassured.RestAssured;

@InBrowser
class CompositionsPageIT {

    private Sample sample;
    private Chromium chromium;
    private FakeIvs fake;
    private DevUiPage page;
    private DevUiPage templates;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        this.chromium = chromium;
        this.sample = sample;
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
    void eachButtonSaysWhatItIsAboutAlsoToWhoDoesNotSeeThePage() {
        startElsewhere("podcast");
        for (String name : List.of("Break live (channel)", "Break S3", "Publisher joins stage podcast",
                "Publisher leaves stage podcast")) {
            assertThat(buttonNamed(name)).isVisible();
        }
        String arn = fake.compositions().get(0).arn();
        assertThat(buttonNamed("Stop composition " + arn.substring(arn.lastIndexOf('/') + 1))).isVisible();
        assertThat(page.find("ivs-composition dl")).containsText(arn);
        assertThat(page.find("ivs-composition h3").first()).containsText("podcast");
        assertThat(state()).hasText("ACTIVE");
        buttonNamed("Break live (channel)").click();
        assertThat(buttonNamed("Restore live (channel)")).isVisible();
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
        assertThat(onStage()).hasText("Nobody has joined yet, which counts as published.");
        page.button("joins").click();
        assertThat(onStage()).hasText("Publishing: host");
        page.button("leaves").click();
        assertThat(onStage()).hasText("Nobody publishes: the composition ends a minute after the last publisher left, or with"
                + " auto-stop=participants the last participant.");
        fake.advance(Duration.ofMinutes(2));
        assertThat(state()).hasText("STOPPED");
    }

    @Test
    void theClockGoesAsFarAsOneLikesAndStandsStill() {
        Instant before = fake.now();
        page.find("ivs-fake-controls #step").fill("P2D");
        page.button("Advance by this").click();
        assertThat(page.find("ivs-fake-controls [role=status]")).hasText("The time has passed.");
        Assertions.assertThat(fake.now()).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
        page.button("Freeze the clock").click();
        assertThat(page.find("ivs-fake-controls [role=status]")).hasText("The clock stands still.");
        Assertions.assertThat(fake.now()).isEqualTo(fake.now());
        page.button("Reset").click();
        assertThat(page.find("ivs-fake-controls [role=status]")).hasText("Everything is as it was when the fake started.");
        Assertions.assertThat(fake.now()).isBefore(before.plus(Duration.ofDays(1)));
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

    @Test
    void aCompositionThatStartsElsewhereDoesNotTakeThePlaceOfOneInUse() {
        start();
        assertThat(state()).hasText("ACTIVE");
        page.button("Stop").focus();
        startElsewhere("podcast");
        assertThat(page.find("ivs-composition")).hasCount(2);
        page.page().keyboard().press("Enter");
        assertThat(card("interview").locator("header .badge")).hasText("STOPPED");
        assertThat(card("podcast").locator("header .badge")).hasText("ACTIVE");
    }

    @Test
    void whatWasTypedStaysAtItsComposition() {
        start();
        page.find("#publisher").fill("guest");
        page.find("#publisher").blur();
        page.page().mouse().move(0, 0);
        startElsewhere("podcast");
        assertThat(page.find("ivs-composition").first()).containsText("stage/podcast");
        assertThat(card("interview").locator("#publisher")).hasValue("guest");
        assertThat(card("podcast").locator("#publisher")).hasValue("host");
    }

    @Test
    void twoWindowsOfThePageBothFollow() {
        // Both have done the same since they were opened, so what they ask the server has the same numbers.
        try (DevUiPage first = DevUiPage.openAnew(chromium, sample, "compositions", ColorScheme.LIGHT);
                DevUiPage second = DevUiPage.openAnew(chromium, sample, "compositions", ColorScheme.LIGHT)) {
            start();
            assertThat(first.find("ivs-composition header .badge")).hasText("ACTIVE");
            assertThat(second.find("ivs-composition header .badge")).hasText("ACTIVE");
            second.button("Stop").click();
            assertThat(second.find("ivs-composition header .badge")).hasText("STOPPED");
            assertThat(first.find("ivs-composition header .badge")).hasText("STOPPED");
        }
    }

    private Locator buttonNamed(String name) {
        return page.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator card(String stage) {
        return page.find("ivs-composition").filter(new Locator.FilterOptions().setHasText("stage/" + stage));
    }

    private Locator onStage() {
        return page.find("ivs-composition [role=status]");
    }

    private void startElsewhere(String template) {
        RestAssured.given().post(sample.uri() + "/compositions/" + template).then().statusCode(201);
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
