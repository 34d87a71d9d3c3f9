package io.quarkiverse.ivs.composition.it.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A page of the Dev UI in a window of its own. */
final class DevUiPage implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String DEV_UI = "/q/dev-ui/";
    private static final String OURS = DEV_UI + "quarkus-ivs-composition/";

    private final Chromium chromium;
    private final Page page;
    private final ColorScheme theme;

    private DevUiPage(Chromium chromium, Page page, ColorScheme theme) {
        this.chromium = chromium;
        this.page = page;
        this.theme = theme;
    }

    /**
     * Opens a page, and waits until it shows something of ours. A window that another test has left is used again, as by a user
     * who chooses another page: to load the Dev UI is 850 requests and many seconds.
     *
     * @param name its title in lower case, with dashes
     */
    static DevUiPage open(Chromium chromium, Sample sample, String name, ColorScheme theme) {
        Page idle = chromium.idleWindow(theme, sample.uri());
        if (idle == null) {
            return openAnew(chromium, sample, name, theme);
        }
        goTo(idle, OURS + name);
        return shown(chromium, idle, theme);
    }

    /** Opens a page in a window that has shown nothing before. */
    static DevUiPage openAnew(Chromium chromium, Sample sample, String name, ColorScheme theme) {
        Page page = chromium.newPage(theme);
        // Dev UI says so in a corner when it cannot reach the registry of extensions, which is no matter of ours.
        page.addInitScript("addEventListener('DOMContentLoaded', () => document.head.insertAdjacentHTML('beforeend',"
                + "'<style>vaadin-notification-card { display: none }</style>'))");
        page.navigate(sample.uri() + OURS + name);
        return shown(chromium, page, theme);
    }

    private static DevUiPage shown(Chromium chromium, Page page, ColorScheme theme) {
        page.locator(".page").first().waitFor();
        return new DevUiPage(chromium, page, theme);
    }

    private static void goTo(Page page, String path) {
        page.evaluate("async path => (await import('@vaadin/router')).Router.go(path)", path);
    }

    static DevUiPage openAnew(Chromium chromium, Sample sample, String name) {
        return openAnew(chromium, sample, name, ColorScheme.LIGHT);
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
                .setPath(SCREENSHOTS.resolve(name + "-" + theme.name().toLowerCase() + ".png")));
    }

    /** Leaves our page, so that its streams end, and lets others have the window. */
    @Override
    public void close() {
        goTo(page, DEV_UI + "extensions");
        page.locator(".page").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        chromium.release(theme, page);
    }
}
