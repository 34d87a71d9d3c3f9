package io.quarkiverse.ivs.composition.it.browser;

import java.nio.file.Path;
import java.util.Arrays;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

/** A module of plain functions, loaded from its file into an empty page: no Dev UI, no application. */
final class JsModule implements AutoCloseable {

    private static final String ORIGIN = "http://modules.test/";
    private static final Path FILES = Path.of("..", "deployment", "src", "main", "resources", "dev-ui");

    private final Page page;

    private JsModule(Page page) {
        this.page = page;
    }

    static JsModule load(Chromium chromium, String file) {
        Page page = chromium.newPage(ColorScheme.LIGHT);
        page.route(ORIGIN, route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("")));
        page.route(ORIGIN + file, route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript")
                .setPath(FILES.resolve(file))));
        page.navigate(ORIGIN);
        page.evaluate("async file => { window.module = await import('./' + file); }", file);
        return new JsModule(page);
    }

    /** Calls one of its functions. */
    @SuppressWarnings("unchecked")
    <T> T call(String function, Object... arguments) {
        return (T) page.evaluate("([name, args]) => module[name](...args)", Arrays.asList(function, Arrays.asList(arguments)));
    }

    @Override
    public void close() {
        page.close();
    }
}
