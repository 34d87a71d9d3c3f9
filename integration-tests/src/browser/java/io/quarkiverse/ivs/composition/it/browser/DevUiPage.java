package io.quarkiverse.ivs.composition.it.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;

/** A page of the Dev UI in a window of its own. */
final class DevUiPage implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final String theme;

    private DevUiPage(Page page, String theme) {
        this.page = page;
        this.theme = theme;
    }

    /**
     * Opens a page, and waits until it shows something of ours.
     *
     * @param name its title in lower case, with dashes
     */
    static DevUiPage open(Chromium chromium, Sample sample, String name, ColorScheme theme) {
        Page page = chromium.newPage(theme);
        // Dev UI says so in a corner when it cannot reach the registry of extensions, which is no matter of ours.
        page.addInitScript("addEventListener('DOMContentLoaded', () => document.head.insertAdjacentHTML('beforeend',"
                + "'<style>vaadin-notification-card { display: none }</style>'))");
        page.navigate(sample.uri() + "/q/dev-ui/quarkus-ivs-composition/" + name);
        page.locator(".page").first().waitFor();
        return new DevUiPage(page, theme.name().toLowerCase());
    }

    static DevUiPage open(Chromium chromium, Sample sample, String name) {
        return open(chromium, sample, name, ColorScheme.LIGHT);
    }

    Page page() {
        return page;
    }

    /** Elements inside of our components as well: Playwright's selectors see through shadow roots. */
    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator button(String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
    }

    /** Leaves a picture of what is to be seen below {@code target/screenshots}. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SCREENSHOTS.resolve(name + "-" + theme + ".png")));
    }

    @Override
    public void close() {
        page.close();
    }
}
