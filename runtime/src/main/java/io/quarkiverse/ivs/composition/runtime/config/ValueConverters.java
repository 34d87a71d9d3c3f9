package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.DurationConverter;

/**
 * What the values of our keys may be. The converters of Quarkus say of a wrong one that it could not be parsed, and take each
 * word but a few for false; these say what is allowed. SmallRye Config puts the key and its value before that, and collects
 * such problems of all keys.
 */
public final class ValueConverters {

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

    private ValueConverters() {
    }

    private static <T> T read(String value, Function<String, T> parser, String allowed) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException ofAnotherType) {
            throw new IllegalArgumentException(
                    "It must be " + allowed + ". Correct it, or remove it to use what holds by default.");
        }
    }

    private static Boolean parseBoolean(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            throw new IllegalArgumentException();
        }
        return TRUE.contains(word);
    }

    /** A duration as Quarkus writes them. */
    public static final class OfDuration implements Converter<Duration> {

        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String value) {
            return read(value, DurationConverter::parseDuration, "a duration such as 200ms, 10s, 2m, 1h or PT1M30S");
        }
    }

    /** A whole number. */
    public static final class OfInteger implements Converter<Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String value) {
            return read(value, Integer::valueOf, "a whole number such as 3");
        }
    }

    /** A number, with a fraction or without. */
    public static final class OfDouble implements Converter<Double> {

        private static final long serialVersionUID = 1L;

        @Override
        public Double convert(String value) {
            return read(value, Double::valueOf, "a number such as 5 or 0.5");
        }
    }

    /** A switch. */
    public static final class OfBoolean implements Converter<Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean convert(String value) {
            return read(value, ValueConverters::parseBoolean, "true or false");
        }
    }
}
