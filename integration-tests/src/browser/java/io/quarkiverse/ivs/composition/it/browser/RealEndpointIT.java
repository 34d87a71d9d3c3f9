package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages when the endpoint is none of our fakes: here, a port that accepts no connection. */
@InBrowser
class RealEndpointIT {

    private static Sample sample;

    @BeforeAll
    static void start(Chromium chromium) throws IOException {
        sample = Sample.start("sample-real-endpoint.log",
                "quarkus.ivs-composition.endpoint-override=http://localhost:" + closedPort(),
                "quarkus.ivs-composition.aws.region=eu-west-1",
                "quarkus.ivs-composition.aws.credentials.type=anonymous",
                "quarkus.ivs-composition.retry.max-retries=0");
    }

    @AfterAll
    static void stop() {
        sample.close();
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
    void nothingDrivesAFake(Chromium chromium) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "compositions")) {
            assertThat(page.find("ivs-failure [role=alert]")).isVisible();
            assertThat(page.find("ivs-fake-controls")).hasCount(0);
        }
    }

    @Test
    void thereAreNoRecordedRequests(Chromium chromium) {
        try (DevUiPage page = DevUiPage.open(chromium, sample, "requests")) {
            assertThat(page.find(".page")).containsText("Only the fake records its requests");
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
