package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

@InBrowser
class ProductionPageIT {

    private DevUiPage page;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        page = DevUiPage.open(chromium, sample, "production");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void thePoliciesAndVariablesOfTheTemplatesAreThere() {
        assertThat(block("IAM policy of the application's role")).containsText("\"ivs:StartComposition\"");
        assertThat(block("Bucket policy for archive, podcast")).containsText("\"ivs-composite.REGION.amazonaws.com\"");
        assertThat(block("Environment variables"))
                .containsText("QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_STAGE_ARN=arn:aws:ivs:REGION:ACCOUNT:stage/ID");
    }

    @Test
    void eachIsCopiedByItsButton() {
        Locator policies = page.find("ivs-copy-block");
        assertThat(policies).hasCount(3);
        for (Locator policy : policies.all()) {
            policy.locator("vaadin-button").click();
            assertThat(policy).containsText("Copied");
            Assertions.assertThat(page.page().evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(policy.locator("pre").textContent());
        }
    }

    private Locator block(String label) {
        return page.find("pre[aria-label=\"" + label + "\"]");
    }
}
