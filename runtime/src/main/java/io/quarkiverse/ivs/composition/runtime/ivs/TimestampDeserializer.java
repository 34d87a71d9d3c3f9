package io.quarkiverse.ivs.composition.runtime.ivs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    /** Of an offset such as {@code +0000}, which the JDK wants to have a colon. */
    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

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
        return OffsetDateTime.parse(OFFSET_WITHOUT_COLON.matcher(text).replaceFirst("$1:$2")).toInstant();
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
