package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.RecordedRequest;

@InBrowser
class TemplatesPageIT {

    private FakeIvs fake;
    private DevUiPage page;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        fake = FakeIvs.at(sample.fake());
        fake.reset();
        page = DevUiPage.open(chromium, sample, "templates");
        choose("podcast");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void thereAreAsManyTilesAsTheSliderSays() {
        for (int participants : new int[] { 1, 7, 12 }) {
            page.find("#participants").fill(String.valueOf(participants));
            assertThat(page.find(".tile")).hasCount(participants);
        }
    }

    @Test
    void theSliderIsMovedWithTheKeyboard() {
        page.find("#participants").fill("4");
        page.find("#participants").press("ArrowRight");
        assertThat(page.find(".tile")).hasCount(5);
    }

    @Test
    void theFeaturedSlotAndTheWindowAreThoseOfTheTemplate() {
        assertThat(page.find(".tile[data-slot=featured]")).hasCount(1);
        assertThat(page.find(".tile[data-slot=pip]")).hasCount(0);
        choose("interview");
        assertThat(page.find(".tile[data-slot=featured]")).hasCount(1);
        assertThat(page.find(".tile[data-slot=pip] title")).hasText("Participant 1, pip: 320 x 180 at 940, 520, COVER");
        choose("archive");
        assertThat(page.find(".tile[data-slot=grid]")).hasCount(4);
    }

    @Test
    void thePictureSaysThatTheServiceMayDiffer() {
        assertThat(page.find("ivs-layout-picture")).containsText("AWS may change its layouts at any time");
    }

    @Test
    void eachValueSaysWhenItIsReadAndFromWhere() {
        assertThat(row("destinations")).containsText(new String[] { "destinations", "channel,s3", "at build time",
                "application.properties" });
        assertThat(row("tags.show")).containsText(new String[] { "tags.show", "podcast", "at start-up",
                "application.properties" });
    }

    @Test
    void theWholeSourceIsShownWithTheKeyboard() {
        Locator source = row("destinations").last();
        source.locator("summary").press("Enter");
        assertThat(source.getByText("PropertiesConfigSource[source=file:")).isVisible();
    }

    @Test
    void whatProductionNeedsIsListed() {
        assertThat(row("s3.storage-configuration-arn"))
                .hasText(new String[] { "s3.storage-configuration-arn"
                        + "QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_S3_STORAGE_CONFIGURATION_ARN",
                        "StartOptions.storageConfigurationArn" });
    }

    @Test
    void aTemplateStartsWithTheValuesOfTheForm() {
        openValues();
        field("Stage ARN").fill("arn:aws:ivs:us-east-1:123456789012:stage/other");
        field("Idempotency token").fill("meeting-42");
        field("Tags").fill("show=live, meeting=42");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=status]")).containsText("arn:aws:ivs:us-east-1:123456789012:composition/");
        Assertions.assertThat(startRequest())
                .contains("\"stageArn\":\"arn:aws:ivs:us-east-1:123456789012:stage/other\"")
                .contains("\"idempotencyToken\":\"meeting-42\"")
                .contains("\"meeting\":\"42\"", "\"show\":\"live\"");
    }

    @Test
    void enterStartsToo() {
        openValues();
        field("Idempotency token").fill("meeting-42");
        field("Idempotency token").press("Enter");
        assertThat(page.find("ivs-start-form [role=status]")).containsText("arn:aws:ivs:us-east-1:123456789012:composition/");
        Assertions.assertThat(startRequest()).contains("\"idempotencyToken\":\"meeting-42\"");
    }

    @Test
    void theValuesAndTheAnswerOfOneTemplateAreNotThoseOfAnother() {
        openValues();
        field("Storage configuration ARN").fill("arn:aws:ivs:us-east-1:123456789012:storage-configuration/mine");
        field("Idempotency token").fill("meeting-42");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=status]")).containsText("composition/");
        choose("interview");
        assertThat(page.button("Start interview")).isVisible();
        assertThat(page.find("ivs-start-form [role=status]")).hasText("");
        openValues();
        for (Locator field : page.find("ivs-start-form vaadin-text-field input").all()) {
            assertThat(field).hasValue("");
        }
    }

    @Test
    void aRefusedStartIsExplainedBelowItsButton() {
        openValues();
        field("Stage ARN").fill("my-stage");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=alert]")).containsText("stageArn is \"my-stage\", but must be the ARN of a stage");
    }

    @Test
    void aTagWithoutAValueIsNotSent() {
        openValues();
        field("Tags").fill("show");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=alert]")).containsText("The tag \"show\" has no value.");
    }

    private void choose(String template) {
        page.find("vaadin-tab").filter(new Locator.FilterOptions().setHasText(template)).click();
    }

    private String startRequest() {
        List<RecordedRequest> requests = fake.requests("StartComposition");
        Assertions.assertThat(requests).hasSize(1);
        return requests.get(0).body();
    }

    private void openValues() {
        page.find("ivs-start-form summary").click();
    }

    private Locator field(String label) {
        return page.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator row(String key) {
        return page.find("ivs-template-values tr:has(:text-is(\"" + key + "\")) td");
    }
}
