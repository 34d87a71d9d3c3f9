package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages when the endpoint is none of our fakes. */
@InBrowser
class RealEndpointIT {

    private static ServiceStub service;
    private static Sample sample;

    @BeforeAll
    static void start(Samples samples) {
        service = ServiceStub.start();
        sample = samples.with("sample-real-endpoint.log",
                "quarkus.ivs-composition.endpoint-override=" + service.uri(),
                "quarkus.ivs-composition.aws.region=eu-west-1",
                "quarkus.ivs-composition.aws.credentials.type=anonymous",
                "quarkus.ivs-composition.retry.max-retries=0");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void startingAsksFirst(Chromium chromium) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "templates")) {
            page.button("Start archive").click();
            assertThat(page.find("ivs-start-form")).containsText("This starts a composition on AWS, which costs money");
            page.button("Cancel").click();
            assertThat(page.find("ivs-start-form [role=alert]")).hasCount(0);
            page.button("Start archive").click();
            page.button("Start on AWS").click();
            assertThat(page.find("ivs-start-form [role=alert]")).containsText(
                    "quarkus.ivs-composition.templates.archive.stage-arn is not set.");
        }
    }

    @Test
    void stoppingAsksFirstAndNothingDrivesAFake(Chromium chromium) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "compositions")) {
            assertThat(page.find("ivs-composition .destination")).containsText("live (channel)");
            assertThat(page.find(".page")).containsText("Compositions at " + service.uri());
            assertThat(page.button("Break")).hasCount(0);
            assertThat(page.find("#publisher")).hasCount(0);
            assertThat(page.find("ivs-fake-controls")).hasCount(0);

            page.button("Stop").click();
            assertThat(page.find("ivs-composition")).containsText("This stops a composition on AWS, and what it broadcasts");
            page.button("Cancel").click();
            Assertions.assertThat(service.stopped()).isEmpty();
            page.button("Stop").dblclick();
            assertThat(page.button("Stop on AWS")).isVisible();
            Assertions.assertThat(service.stopped()).isEmpty();
            page.button("Stop on AWS").click();
            assertThat(page.find("ivs-composition header .badge")).hasText("STOPPED");
            Assertions.assertThat(service.stopped()).containsExactly("{\"arn\":\"" + ServiceStub.ARN + "\"}");
        }
    }

    @Test
    void thereAreNoRecordedRequests(Chromium chromium) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "requests")) {
            assertThat(page.find(".page")).containsText("Only the fake records its requests");
        }
    }
}
