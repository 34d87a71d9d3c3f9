package io.quarkiverse.ivs.composition.fake.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of options, and collects what is wrong with them. */
final class SettingsReader {

    private static final int HIGHEST_PORT = 65_535;
    /** No composition lives that long. */
    private static final Duration LONGEST = Duration.ofDays(1000);

    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): *([\\x20-\\x7e]+)");
    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9._-]{1,253}");
    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9_-]{8,128}");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]+");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9.-]{3,63}");

    private final Map<String, String> values;
    private final UnaryOperator<String> spelling;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> values, UnaryOperator<String> spelling) {
        this.values = values;
        this.spelling = spelling;
    }

    FakeSettings read() {
        number(FakeOption.PORT, 0, HIGHEST_PORT, "0 to " + HIGHEST_PORT + "; remove it to use a free one");
        FakeSettings settings = new FakeSettings(
                delay(FakeOption.TIME_TO_ACTIVE),
                delay(FakeOption.TIME_TO_STOPPED),
                limit(FakeOption.QUOTAS_COMPOSITIONS),
                limit(FakeOption.QUOTAS_COMPOSITIONS_PER_STAGE),
                limit(FakeOption.RATE_LIMIT),
                choices(),
                reach(),
                apiDestination(),
                storages());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        return settings;
    }

    private String value(FakeOption option) {
        return value(option.text(), option);
    }

    private String value(String name, FakeOption option) {
        String value = values.get(name);
        return value == null || value.isBlank() ? option.byDefault() : value.strip();
    }

    private Optional<Duration> delay(FakeOption option) {
        String value = value(option);
        if (value.equalsIgnoreCase("manual")) {
            return Optional.empty();
        }
        try {
            Duration duration = duration(value.toLowerCase(Locale.ROOT));
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            // Reported below, with all that is allowed.
        }
        problem(option, value, "a duration such as 2s or 0s, at most " + LONGEST.toDays() + " days, or manual");
        return Optional.empty();
    }

    /** As Quarkus reads durations: seconds, a number with a unit, or ISO 8601. */
    private static Duration duration(String value) {
        if (value.matches("[0-9]+ms")) {
            return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
        }
        if (value.matches("[0-9]+d?")) {
            return Duration.parse(value.endsWith("d") ? "P" + value : "PT" + value + "S");
        }
        return Duration.parse(Character.isDigit(value.charAt(0)) ? "PT" + value : value);
    }

    private int limit(FakeOption option) {
        return number(option, 1, Integer.MAX_VALUE, "at least 1; remove it to have no limit");
    }

    private int number(FakeOption option, int least, int most, String allowed) {
        String value = value(option);
        if (value == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, with all that is allowed.
        }
        problem(option, value, allowed);
        return 0;
    }

    private List<Enum<?>> choices() {
        return Arrays.stream(FakeOption.values()).filter(option -> !option.choices().isEmpty())
                .<Enum<?>> map(this::oneOf).toList();
    }

    private Enum<?> oneOf(FakeOption option) {
        String value = value(option);
        for (Enum<?> choice : option.choices()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        problem(option, value, option.allowed());
        return option.choices().get(0);
    }

    private Reach reach() {
        String host = value(FakeOption.HOST);
        if (!host.equals(Reach.LOOPBACK) && !host.equals(Reach.EVERYWHERE)) {
            problem(FakeOption.HOST, host, FakeOption.HOST.allowed());
        }
        Set<String> hosts = new LinkedHashSet<>();
        for (String name : list(FakeOption.ALLOWED_HOSTS)) {
            hosts.add(name.toLowerCase(Locale.ROOT));
            if (!HOST.matcher(name).matches()) {
                problem(FakeOption.ALLOWED_HOSTS, name, "names without ports, such as host.docker.internal");
            }
        }
        String token = value(FakeOption.CONTROL_TOKEN);
        if (token != null && !TOKEN.matcher(token).matches()) {
            secretProblem(FakeOption.CONTROL_TOKEN, FakeOption.CONTROL_TOKEN.allowed(), "have a random one");
        }
        return new Reach(host, hosts, token);
    }

    /** The values with commas between them. */
    private List<String> list(FakeOption option) {
        String value = value(option);
        return value == null ? List.of() : Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    private ApiDestination apiDestination() {
        List<URI> urls = list(FakeOption.EVENTS_WEBHOOK_URL).stream().filter(url -> !url.isEmpty()).map(this::url).toList();
        String header = value(FakeOption.EVENTS_WEBHOOK_HEADER);
        Matcher matcher = HEADER.matcher(header == null ? "" : header);
        if (matcher.matches()) {
            return new ApiDestination(urls, matcher.group(1), matcher.group(2));
        }
        if (header != null) {
            secretProblem(FakeOption.EVENTS_WEBHOOK_HEADER, "a name and a value such as X-Ivs-Secret: the-secret",
                    "send none");
        }
        return new ApiDestination(urls, null, null);
    }

    private URI url(String text) {
        try {
            URI url = new URI(text);
            if (("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Reported below, with all that is allowed.
        }
        problem(FakeOption.EVENTS_WEBHOOK_URL, text.replaceAll("//[^/@]*@", "//***@"),
                "a URL such as http://localhost:8080/ivs-events, or several, separated by commas");
        return null;
    }

    private Map<String, StorageSettings> storages() {
        Map<String, StorageSettings> storages = new TreeMap<>();
        for (FakeOption option : List.of(FakeOption.STORAGE_BUCKET, FakeOption.STORAGE_BROKEN)) {
            values.keySet().stream().map(option::filledIn).filter(Objects::nonNull)
                    .forEach(id -> storages.put(id, StorageSettings.DEFAULT));
        }
        storages.replaceAll((id, unread) -> storage(id));
        return Collections.unmodifiableMap(storages);
    }

    private StorageSettings storage(String id) {
        String bucketName = FakeOption.STORAGE_BUCKET.text(id);
        if (!ID.matcher(id).matches()) {
            problems.add(
                    spelling.apply(bucketName) + " is for \"" + shown(id) + "\", but must be for the last part of the ARN of"
                            + " a storage configuration: letters, digits and -.");
        }
        String bucket = value(bucketName, FakeOption.STORAGE_BUCKET);
        if (!BUCKET.matcher(bucket).matches()) {
            problem(bucketName, bucket, "the name of a bucket: 3 to 63 of a to z, 0 to 9, . and -");
        }
        String brokenName = FakeOption.STORAGE_BROKEN.text(id);
        String broken = value(brokenName, FakeOption.STORAGE_BROKEN);
        if (!broken.equals("true") && !broken.equals("false")) {
            problem(brokenName, broken, FakeOption.STORAGE_BROKEN.allowed());
        }
        return new StorageSettings(bucket, broken.equals("true"));
    }

    /** Without its value. */
    private void secretProblem(FakeOption option, String allowed, String without) {
        problems.add(spelling.apply(option.text()) + " is not " + allowed + ". Correct it, or remove it to " + without + ".");
    }

    private void problem(FakeOption option, String value, String allowed) {
        problem(option.text(), value, allowed);
    }

    private void problem(String name, String value, String allowed) {
        problems.add(spelling.apply(name) + " is \"" + shown(value) + "\", but must be " + allowed + ".");
    }

    /** A value may be anything, and a message is one short line. */
    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 100 ? line : line.substring(0, 100) + "...";
    }
}
