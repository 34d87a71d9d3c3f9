package io.quarkiverse.ivs.composition.fake.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the value of an option must be.
 *
 * @param allowed what it must be, in words
 * @param without what becomes of an option that has neither a value nor a default: what to remove it for, in words
 * @param check whether a value is that; what cannot be read may throw what reading it throws
 */
public record ValueForm(String allowed, String without, Predicate<String> check) {

    static final ValueForm PORT = number("0 to 65535", "use a free one", 0, 65_535);
    static final ValueForm LIMIT = number("at least 1", "have no limit", 1, Integer.MAX_VALUE);
    static final ValueForm FILE = new ValueForm("a file", "start with nothing", name -> true);
    static final ValueForm HOSTS = text("names without ports such as host.docker.internal, separated by commas",
            "allow no others", "[a-zA-Z0-9._-]{1,253}");
    static final ValueForm TOKEN = text("8 to 128 letters, digits, - and _", "have a random one", "[a-zA-Z0-9_-]{8,128}");
    static final ValueForm HEADER = text("a name and a value such as X-Ivs-Secret: the-secret", "send none",
            "[!#$%&'*+.^_`|~0-9A-Za-z-]+: *[\\x20-\\x7e]+");
    static final ValueForm BUCKET = text("the name of a bucket: 3 to 63 of a to z, 0 to 9, . and -", null,
            "[a-z0-9.-]{3,63}");
    static final ValueForm URLS = new ValueForm(
            "a URL such as http://localhost:8080/ivs-events, or several, separated by commas", "push none", ValueForm::isUrl);
    static final ValueForm DELAY = new ValueForm("a duration such as 2s or 0s, at most 1000 days, or manual", null,
            value -> delay(value).stream().allMatch(ValueForm::isDelay));

    private static ValueForm number(String allowed, String without, int least, int most) {
        return new ValueForm(allowed, without, value -> {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        });
    }

    private static ValueForm text(String allowed, String without, String pattern) {
        return new ValueForm(allowed, without, Pattern.compile(pattern).asMatchPredicate());
    }

    /** One of these, in upper or lower case. */
    static ValueForm oneOf(String... values) {
        return new ValueForm(String.join(" or ", values), null,
                value -> Arrays.stream(values).anyMatch(value::equalsIgnoreCase));
    }

    boolean accepts(String value) {
        try {
            return check.test(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            return false;
        }
    }

    /** No composition lives longer. */
    private static boolean isDelay(Duration delay) {
        return !delay.isNegative() && delay.compareTo(Duration.ofDays(1000)) <= 0;
    }

    private static boolean isUrl(String text) {
        URI url = URI.create(text);
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null && url.getRawUserInfo() == null;
    }

    /** As Quarkus reads durations: seconds, a number with a unit, or ISO 8601. Empty for manual. */
    static Optional<Duration> delay(String given) {
        String value = given.toLowerCase(Locale.ROOT);
        if (value.equals("manual")) {
            return Optional.empty();
        }
        if (value.matches("[0-9]+ms")) {
            return Optional.of(Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2))));
        }
        if (value.matches("[0-9]+d?")) {
            return Optional.of(Duration.parse(value.endsWith("d") ? "P" + value : "PT" + value + "S"));
        }
        return Optional.of(Duration.parse(Character.isDigit(value.charAt(0)) ? "PT" + value : value));
    }
}
