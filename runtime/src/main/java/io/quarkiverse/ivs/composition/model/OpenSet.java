package io.quarkiverse.ivs.composition.model;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What the open sets of the model have in common: values that are known, and others that the service may add. */
final class OpenSet {

    private OpenSet() {
    }

    static void requireText(@Nullable String value, String problem) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The known value of a text, another one for any other text; null for none. */
    @SafeVarargs
    static <T extends Record> @Nullable T read(@Nullable String value, Function<String, T> other, T... known) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        for (T each : known) {
            if (each.toString().equals(value)) {
                return each;
            }
        }
        return other.apply(value);
    }
}
