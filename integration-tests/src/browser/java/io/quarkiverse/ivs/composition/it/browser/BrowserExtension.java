package io.quarkiverse.ivs.composition.it.browser;

import java.util.function.Supplier;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser and the sample for the first test that wants them; they end with the last test. */
class BrowserExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == Sample.class || type == Samples.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The browser first: without one there is no use in waiting for the sample.
        Chromium chromium = chromium(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return chromium;
        }
        Samples samples = shared(context, Samples.class, Samples::new);
        return type == Samples.class ? samples : samples.with("sample.log");
    }

    /** Where there is none, the build should end with that sentence alone, and JUnit keeps only this exception as it is. */
    private static Chromium chromium(ExtensionContext context) {
        try {
            return shared(context, Chromium.class, Chromium::launch);
        } catch (IllegalStateException e) {
            throw new ParameterResolutionException(e.getMessage(), e);
        }
    }

    private static <T extends AutoCloseable> T shared(ExtensionContext context, Class<T> type, Supplier<T> start) {
        return type.cast(context.getRoot().getStore(NAMESPACE).computeIfAbsent(type, key -> start.get()));
    }
}
