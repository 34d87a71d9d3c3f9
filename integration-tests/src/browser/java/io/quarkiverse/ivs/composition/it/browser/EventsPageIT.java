package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;


import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import io.quarkiverse.ivs.composition.test.EventFault;
import io.quarkiverse.ivs.composition.test.FakeIvs;

@InBrowser
class EventsPageIT {

    private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/podcast";

    private FakeIvs fake;
    private DevUiPage page;

    @BeforeEach
    void open(Chromium chromium, Sample sample) {
        fake = FakeIvs.at(sample.fake());
        fake.reset();
        page = DevUiPage.open(chromium, sample, "events");
    }

    @AfterEach
    void close() {
        page.close();
    }

    /** Those of other tests are history that the application was told as well. */
    private void filter(String text) {
        page.find("#filter").fill(text);
    }

    private Locator cell(int row, int column) {
        return page.find(".event").nth(row).locator("td").nth(column);
    }

    @Test
    void anEventIsListedWithoutAReloadTheNewestFirst() {
        // Of a stage that no other test has.
        String stage = STAGE.replace("stage/podcast", "stage/listed");
        filter("stage/listed");
        fake.stage(stage).publish("ann");
        assertThat(page.find(".event")).hasCount(1);
        assertThat(cell(0, 1)).hasText("Participant Published");
        assertThat(cell(0, 2)).hasText("listed");
        assertThat(cell(0, 3)).hasText("delivered");
        fake.stage(stage).unpublish("ann");
        assertThat(cell(0, 1)).hasText("Participant Unpublished");
    }

    @Test
    void theFilterLeavesThoseThatHaveEachOfItsWords() {
        fake.stage(STAGE).publish("ann");
        filter("participant published podcast delivered");
        assertThat(page.find(".event").first().locator("td").nth(1)).hasText("Participant Published");
        filter("no such event");
        assertThat(page.find(".event")).hasCount(0);
    }

    @Test
    void oneThatAFaultHasLostIsSentAgain() {
        filter("stage/podcast");
        fake.addFault(EventFault.lose().times(1));
        fake.stage(STAGE).publish("ann");
        assertThat(cell(0, 3)).hasText("lost");
        cell(0, 1).locator("button").click();
        assertThat(page.find("ivs-copy-block pre")).containsText("\"event_name\": \"Participant Published\"");
        page.button("Send again").click();
        page.find("#same").click();
        assertThat(page.find("ivs-event")).containsText("The fake delivers it.");
        assertThat(cell(0, 3)).hasText("delivered");
    }
}
