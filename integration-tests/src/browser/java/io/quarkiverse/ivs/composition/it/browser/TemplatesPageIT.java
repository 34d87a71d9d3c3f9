package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkiverse.ivs.composition.test.FakeIvs;

@InBrowser
class TemplatesPageIT {

    private DevUiPage page;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        FakeIvs.at(sample.fake()).reset();
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
        assertThat(row("destinations")).hasText(new String[] { "destinations", "channel,s3", "at build time",
                "application.properties" });
        assertThat(row("tags.show")).hasText(new String[] { "tags.show", "podcast", "at start-up", "application.properties" });
    }

    @Test
    void whatProductionNeedsIsListed() {
        assertThat(row("s3.storage-configuration-arn"))
                .hasText(new String[] { "s3.storage-configuration-arn", "StartOptions.storageConfigurationArn" });
    }

    @Test
    void aTemplateStartsWithTheValuesOfTheForm() {
        field("Tags").fill("show=live, meeting=42");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=status]")).containsText("arn:aws:ivs:us-east-1:123456789012:composition/");
    }

    @Test
    void aRefusedStartIsExplainedBelowItsButton() {
        field("Stage ARN").fill("my-stage");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=alert]")).containsText("stageArn is \"my-stage\", but must be the ARN of a stage");
    }

    @Test
    void aTagWithoutAValueIsNotSent() {
        field("Tags").fill("show");
        page.button("Start podcast").click();
        assertThat(page.find("ivs-start-form [role=alert]")).containsText("The tag \"show\" has no value.");
    }

    private void choose(String template) {
        page.find("vaadin-tab").filter(new Locator.FilterOptions().setHasText(template)).click();
    }

    private Locator field(String label) {
        page.find("ivs-start-form summary").click();
        return page.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator row(String key) {
        return page.find("ivs-template-values tr:has(td:text-is(\"" + key + "\")) td");
    }
}
