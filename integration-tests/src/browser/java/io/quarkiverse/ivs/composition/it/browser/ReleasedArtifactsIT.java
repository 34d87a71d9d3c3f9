package io.quarkiverse.ivs.composition.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What an application has in dev mode that knows nothing of our sources and has one line of configuration. */
@InBrowser
class ReleasedArtifactsIT {

    @Test
    void devModeHasTheFakeAndThePagesAndLogsNoError(Chromium chromium) throws IOException {
        ReleasedApplication application = ReleasedApplication.create();
        try (Sample sample = application.start()) {
            // Before a page is open: the Dev UI itself logs an error when it cannot reach the registry of extensions.
            Assertions.assertThat(Files.readString(sample.log())).contains("started a fake on " + sample.fake())
                    .doesNotContain(" ERROR ");
            try (DevUiPage page = DevUiPage.openAnew(chromium, sample, "templates")) {
                page.button("Start podcast").click();
                assertThat(page.find("ivs-start-form [role=status]"))
                        .containsText("arn:aws:ivs:us-east-1:123456789012:composition/");
            }
        }
    }
}
