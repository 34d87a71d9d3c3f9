package io.quarkiverse.ivs.composition.runtime.ivs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a timestamp in each form that the service was seen to write: with {@code Z}, {@code +00:00} or {@code +0000}, with or
 * without a fraction, or as seconds since 1970. Any other text becomes null: a start that succeeded must not look like a failed
 * one for the sake of a time.
 */
final class TimestampDeserializer extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?(Z|[+-]\\d\\d(?::?\\d\\d)?)");

    TimestampDeserializer() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_STRING) {
                return parse(parser.getText().trim());
            }
            if (token.isNumeric()) {
                return ofEpochSeconds(parser.getDecimalValue());
            }
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
        parser.skipChildren();
        return null;
    }

    static Instant parse(String text) {
        Matcher parts = TIMESTAMP.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        LocalDateTime time = LocalDateTime.of(number(parts, 1), number(parts, 2), number(parts, 3), number(parts, 4),
                number(parts, 5), number(parts, 6), nanos(parts.group(7)));
        return time.toInstant(ZoneOffset.of(parts.group(8)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
    }

    private static Instant ofEpochSeconds(BigDecimal seconds) {
        // Before the arithmetic: an exponent of a billion would fill the memory with digits.
        if (seconds.precision() - seconds.scale() > 12 || seconds.scale() > 12) {
            return null;
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(whole.longValueExact(), seconds.subtract(whole).movePointRight(9).longValue());
    }
}
