package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;

/**
 * Reads an error in every form that AWS, or a gateway before it, gives it. It never fails: what cannot be read is null.
 */
final class ErrorReader {

    /** Bytes of a body that are read; an error is far shorter. */
    static final int MAX_BODY = 64 * 1024;

    private static final int MAX_MESSAGE = 1_000;
    private static final int MAX_WORD = 128;
    private static final long MAX_RETRY_AFTER_MILLIS = 86_400_000;

    private static final Set<String> FIELDS = Set.of("code", "__type", "message", "Message", "errorMessage",
            "exceptionMessage");
    private static final Pattern SECRETS = Pattern.compile(
            "(?i)(x-amz-security-token|signature|credential)(\\s*[:=]\\s*)['\"]?[^\\s,;'\"]+");
    /** From here on AWS quotes the whole request, the session token in it. */
    private static final String QUOTED_REQUEST = "The Canonical String";
    private static final JsonFactory JSON = new JsonFactory();

    private ErrorReader() {
    }

    /**
     * Reads an error.
     *
     * @param status the HTTP status
     * @param header the value of a header, or null
     * @param body the beginning of the body, {@link #MAX_BODY} at most
     * @param now the time, for a {@code Retry-After} that is a date without a {@code Date} beside it
     */
    static ServiceError read(int status, Function<String, String> header, byte[] body, Instant now) {
        Map<String, String> fields = fields(body);
        Instant toldInText = ServiceTime.in(fields.values());
        Instant date = toldInText != null ? toldInText : date(header.apply("Date"));
        return new ServiceError(
                status,
                firstOf(code(header.apply("x-amzn-ErrorType")), code(fields.get("code")), code(fields.get("__type"))),
                firstOf(redirect(status, header.apply("Location")),
                        message(firstOf(fields.get("message"), fields.get("Message"), fields.get("errorMessage"),
                                fields.get("exceptionMessage"), header.apply("x-amzn-error-message")))),
                firstOf(word(header.apply("x-amzn-RequestId")), word(header.apply("x-amz-request-id"))),
                retryAfter(header.apply("Retry-After"), header.apply("x-amz-retry-after"), date == null ? now : date),
                date);
    }

    /** The texts of the top level; of a body that is cut, those before the cut, and the beginning of the one that is cut. */
    private static Map<String, String> fields(byte[] body) {
        String text = text(body);
        Map<String, String> fields = new HashMap<>();
        if (body.length < MAX_BODY) {
            readFields(text, fields);
            return fields;
        }
        // A cut escape sequence is left out: it has six characters at most.
        for (int end = text.length(); end > text.length() - 6 && !readFields(text.substring(0, end) + "\"}", fields); end--) {
            fields.clear();
        }
        return fields;
    }

    private static boolean readFields(String text, Map<String, String> fields) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return true;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && FIELDS.contains(name)) {
                    fields.putIfAbsent(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    /**
     * By a decoder that replaces what is not UTF-8 where Jackson's own would give up. Some gateways write a byte order mark.
     */
    private static String text(byte[] body) {
        boolean utf16 = body.length > 1 && (body[0] == (byte) 0xFE && body[1] == (byte) 0xFF
                || body[0] == (byte) 0xFF && body[1] == (byte) 0xFE);
        String text = new String(body, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** {@code aws.protocoltests#FooError:http://internal/} is {@code FooError}. */
    private static String code(String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        String code = colon < 0 ? text : text.substring(0, colon);
        return word(code.substring(code.indexOf('#') + 1));
    }

    private static String message(String text) {
        if (text == null) {
            return null;
        }
        int quoted = text.indexOf(QUOTED_REQUEST);
        String kept = quoted < 0 ? text : text.substring(0, quoted);
        // Masked before it is clipped: half a secret is one too. Bounded, since the body is.
        return OutsideText.line(SECRETS.matcher(kept).replaceAll("$1$2****"), MAX_MESSAGE);
    }

    /** Where a redirect would have led; of its location no more than the host, since a URL may hold secrets. */
    private static String redirect(int status, String location) {
        if (status / 100 != 3 || location == null) {
            return null;
        }
        String text = "Redirects are not followed; this one ";
        try {
            String host = new URI(location.trim()).getRawAuthority();
            return text + "leads to " + (host == null ? "another path of the same host"
                    : OutsideText.line(host.substring(host.lastIndexOf('@') + 1), MAX_WORD));
        } catch (URISyntaxException e) {
            return text + "has a location that is no URL";
        }
    }

    private static String word(String text) {
        return OutsideText.line(text, MAX_WORD);
    }

    /** In seconds or as a date, and in AWS's own header in milliseconds; the longer one counts. */
    private static Duration retryAfter(String text, String millis, Instant now) {
        long longest = Math.max(standardMillis(text, now), number(millis));
        return longest < 0 ? null : Duration.ofMillis(Math.min(longest, MAX_RETRY_AFTER_MILLIS));
    }

    private static long standardMillis(String text, Instant now) {
        long seconds = number(text);
        if (seconds >= 0) {
            return seconds * 1000;
        }
        Instant until = date(text);
        return until == null ? -1 : Math.max(0, Duration.between(now, until).toSeconds() * 1000);
    }

    /** Negative if it is none. */
    private static long number(String text) {
        String digits = text == null ? "" : text.trim();
        if (!digits.matches("[0-9]+")) {
            return -1;
        }
        return digits.length() > 9 ? MAX_RETRY_AFTER_MILLIS : Long.parseLong(digits);
    }

    /** A date of HTTP; null if it is none. */
    static Instant date(String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim()));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static String firstOf(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
