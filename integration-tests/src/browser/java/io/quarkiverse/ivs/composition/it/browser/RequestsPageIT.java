package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.restassured.RestAssured;

@InBrowser
class RequestsPageIT {

    private URI application;
    private URI fake;
    private DevUiPage page;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        application = sample.uri();
        fake = sample.fake();
        FakeIvs.at(fake).reset();
        FakeIvs.at(fake).clearRequests();
        page = DevUiPage.open(chromium, sample, "requests");
    }

    @AfterEach
    void close() {
        page.close();
    }

    /** Without the lists by which the sample looks after its compositions, which may come at any time. */
    private Locator starts() {
        return page.find(".request").filter(new Locator.FilterOptions().setHasText("StartComposition"));
    }

    @Test
    void aRequestIsListedWithoutAReload() {
        await().untilAsserted(() -> {
            FakeIvs.at(fake).clearRequests();
            assertThat(page.find(".page")).containsText("The fake has seen no request yet.",
                    new LocatorAssertions.ContainsTextOptions().setTimeout(3_000));
        });
        start();
        assertThat(starts()).hasCount(1);
        assertThat(starts().locator("td").nth(1)).hasText("StartComposition");
        assertThat(starts().locator("td").nth(2)).hasText("200");
        assertThat(starts().locator("td").nth(3)).hasText(Pattern.compile("\\d+\\.\\d ms"));
        assertThat(starts().locator("td").nth(4)).hasText("1");
    }

    @Test
    void theFaultThatHitARequestIsNamed() {
        FakeIvs.at(fake).addFault(Fault.throttled().on("StartComposition").times(1));
        start();
        assertThat(starts()).hasCount(2);
        assertThat(starts().nth(1).locator("td").nth(2)).hasText("fault error 429");
    }

    @Test
    void anOpenRequestShowsTheWholeExchangeWithoutItsSignature() {
        start();
        starts().locator("button").click();
        assertThat(block("Request")).containsText("POST /StartComposition");
        assertThat(block("Request")).containsText("Signature=***");
        assertThat(block("Request")).containsText("\"stageArn\": \"arn:aws:ivs:us-east-1:123456789012:stage/podcast\"");
        assertThat(block("Answer")).containsText("\"state\": \"STARTING\"");
    }

    @Test
    void anOpenRequestIsCopiedAsACommand() {
        start();
        starts().locator("button").press("Enter");
        page.find("vaadin-button[aria-label='Copy: AWS CLI command']").click();
        assertThat(page.find("ivs-copy-block").first()).containsText("Copied");
        Assertions.assertThat((String) page.page().evaluate("navigator.clipboard.readText()"))
                .startsWith("aws ivs-realtime start-composition --region us-east-1 --endpoint-url " + fake
                        + " --cli-input-json '{");
    }

    @Test
    void anOpenRequestStaysOpenWhenAnotherComes() {
        start();
        starts().locator("button").click();
        start("interview");
        assertThat(starts()).hasCount(2);
        assertThat(starts().nth(1)).hasAttribute("aria-selected", "true");
        assertThat(block("Request")).containsText("POST /StartComposition");
    }

    @Test
    void aCommandThatCannotBeCopiedIsShown() {
        start();
        starts().locator("button").click();
        page.page().evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }");
        try {
            page.find("vaadin-button[aria-label='Copy: AWS CLI command']").click();
            assertThat(page.find("ivs-copy-block").first()).containsText("Select the text instead.");
            assertThat(block("AWS CLI command")).containsText("aws ivs-realtime start-composition");
        } finally {
            page.page().evaluate("() => { delete navigator.clipboard.writeText; }");
        }
    }

    private void start() {
        start("podcast");
    }

    private void start(String template) {
        RestAssured.given().post(application + "/compositions/" + template).then().statusCode(201);
    }

    private Locator block(String label) {
        return page.find("ivs-copy-block pre[aria-label='" + label + "']");
    }
}
