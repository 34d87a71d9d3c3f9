package io.quarkiverse.ivs.composition.fake.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of options, and collects what is wrong with them. */
final class SettingsReader {

    private static final int HIGHEST_PORT = 65_535;
    /** No composition lives that long. */
    private static final Duration LONGEST = Duration.ofDays(1000);

    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): *([\\x20-\\x7e]+)");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,253}");
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

    private Delay delay(FakeOption option) {
        String value = value(option);
        if (value.equalsIgnoreCase("manual")) {
            return Delay.MANUAL;
        }
        try {
            Duration duration = duration(value);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return Delay.of(duration);
            }
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            // Reported below, with all that is allowed.
        }
        problem(option, value, "a duration such as 2s or 0s, at most " + LONGEST.toDays() + " days, or manual");
        return Delay.MANUAL;
    }

    /** As Quarkus reads durations: seconds, a number with a unit, or ISO 8601. */
    private static Duration duration(String text) {
        String value = text.toLowerCase(Locale.ROOT);
        if (value.matches("[0-9]+")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        if (value.matches("[0-9]+ms")) {
            return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
        }
        if (value.matches("[0-9]+d")) {
            return Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 1)));
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
        List<Enum<?>> choices = new ArrayList<>();
        for (FakeOption option : FakeOption.values()) {
            if (!option.choices().isEmpty()) {
                choices.add(oneOf(option));
            }
        }
        return List.copyOf(choices);
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
        String given = value(FakeOption.ALLOWED_HOSTS);
        Set<String> hosts = new LinkedHashSet<>();
        for (String name : given == null ? new String[0] : given.toLowerCase(Locale.ROOT).split(",")) {
            hosts.add(name.strip());
            if (!HOST.matcher(name.strip()).matches()) {
                problem(FakeOption.ALLOWED_HOSTS, name, "names without ports, such as host.docker.internal");
            }
        }
        String token = value(FakeOption.CONTROL_TOKEN);
        if (token != null && !TOKEN.matcher(token).matches()) {
            // Its value is a secret.
            problems.add(spelling.apply(FakeOption.CONTROL_TOKEN.text()) + " is not " + FakeOption.CONTROL_TOKEN.allowed()
                    + ". Correct it, or remove it to have a random one.");
        }
        return new Reach(host, hosts, token);
    }

    private ApiDestination apiDestination() {
        List<URI> urls = new ArrayList<>();
        String given = value(FakeOption.EVENTS_WEBHOOK_URL);
        for (String url : given == null ? new String[0] : given.split(",")) {
            url(url.strip(), urls);
        }
        String header = value(FakeOption.EVENTS_WEBHOOK_HEADER);
        if (header == null) {
            return new ApiDestination(List.copyOf(urls), null, null);
        }
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            // Its value is a secret.
            problems.add(spelling.apply(FakeOption.EVENTS_WEBHOOK_HEADER.text())
                    + " is not a name and a value such as X-Ivs-Secret: the-secret. Correct it, or remove it to send none.");
            return ApiDestination.NONE;
        }
        return new ApiDestination(List.copyOf(urls), matcher.group(1), matcher.group(2));
    }

    private void url(String text, List<URI> urls) {
        if (text.isEmpty()) {
            return;
        }
        try {
            URI url = new URI(text);
            if (("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null && url.getRawUserInfo() == null) {
                urls.add(url);
                return;
            }
        } catch (URISyntaxException e) {
            // Reported below, with all that is allowed.
        }
        problem(FakeOption.EVENTS_WEBHOOK_URL, text.replaceAll("//[^/@]*@", "//***@"),
                "a URL such as http://localhost:8080/ivs-events, or several, separated by commas");
    }

    private Map<String, StorageSettings> storages() {
        Map<String, StorageSettings> storages = new TreeMap<>();
        for (String name : new TreeSet<>(values.keySet())) {
            for (FakeOption option : List.of(FakeOption.STORAGE_BUCKET, FakeOption.STORAGE_BROKEN)) {
                String id = option.filledIn(name);
                if (id != null && !storages.containsKey(id)) {
                    storages.put(id, storage(id));
                }
            }
        }
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
