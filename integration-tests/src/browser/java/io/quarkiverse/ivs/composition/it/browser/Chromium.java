package io.quarkiverse.ivs.composition.it.browser;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

/** A browser that is installed, driven by Playwright. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** For a busy machine; nothing waits longer than it has to. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Map<ColorScheme, BrowserContext> contexts = new EnumMap<>(ColorScheme.class);
    private final Map<ColorScheme, Deque<Page>> idle = new EnumMap<>(ColorScheme.class);

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Launches it.
     *
     * @throws IllegalStateException if none is installed
     */
    static Chromium launch() {
        Path executable = find();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                // A picture should show that there is more below.
                .setIgnoreDefaultArgs(List.of("--hide-scrollbars"))
                // Without a sandbox it also runs as root, as in the container of a build.
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"))));
    }

    /** A new window. All of a theme share a cache: the Dev UI has many files. */
    Page newPage(ColorScheme theme) {
        return contexts.computeIfAbsent(theme, this::context).newPage();
    }

    /** A window that was released and shows something of this application; null if there is none. */
    Page idleWindow(ColorScheme theme, URI application) {
        Deque<Page> windows = idle.getOrDefault(theme, new ArrayDeque<>());
        while (!windows.isEmpty()) {
            Page window = windows.pop();
            if (window.url().startsWith(application + "/")) {
                return window;
            }
            window.close();
        }
        return null;
    }

    /** Keeps a window for the next who wants one. */
    void release(ColorScheme theme, Page window) {
        idle.computeIfAbsent(theme, key -> new ArrayDeque<>()).push(window);
    }

    private BrowserContext context(ColorScheme theme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(theme)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path find() {
        Stream<Path> installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return installed.filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "The browser tests found no Chromium: install one so that it is on the PATH (Debian: apt-get install chromium)"));
    }
}
