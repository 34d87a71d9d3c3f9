package io.quarkiverse.ivs.composition.fake.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the values of options, if nothing is wrong with any of them. */
final class SettingsReader {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]+");
    private static final Set<FakeOption> SECRETS = EnumSet.of(FakeOption.CONTROL_TOKEN, FakeOption.EVENTS_WEBHOOK_HEADER);

    private final Map<String, String> given;

    SettingsReader(Map<String, String> given) {
        this.given = given;
    }

    /** Throws an exception that lists everything that is wrong, with names as they are spelled. */
    FakeSettings read(UnaryOperator<String> spelling) {
        List<String> problems = Arrays.stream(FakeOption.values()).flatMap(option -> problems(option, spelling).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        return new FakeSettings(
                value(FakeOption.TIME_TO_ACTIVE).flatMap(ValueForm::delay),
                value(FakeOption.TIME_TO_STOPPED).flatMap(ValueForm::delay),
                limit(FakeOption.QUOTAS_COMPOSITIONS),
                limit(FakeOption.QUOTAS_COMPOSITIONS_PER_STAGE),
                limit(FakeOption.RATE_LIMIT),
                Arrays.stream(FakeOption.values()).flatMap(this::choice).toList(),
                reach(),
                apiDestination(),
                storages());
    }

    private List<String> problems(FakeOption option, UnaryOperator<String> spelling) {
        String mend = ". Correct it, or remove it to "
                + (option.byDefault() == null ? option.form().without() : "use " + option.byDefault()) + ".";
        List<String> problems = new ArrayList<>();
        for (String name : given.keySet().stream().filter(name -> name.equals(option.key(name))).sorted().toList()) {
            String id = option.filledIn(name);
            if (id != null && !ID.matcher(id).matches()) {
                problems.add(spelling.apply(name) + " is for \"" + line(id) + "\", but must be for the last part of the ARN of"
                        + " a storage configuration: letters, digits and -.");
            }
            values(name, option).filter(value -> !option.form().accepts(value))
                    .forEach(value -> problems.add(spelling.apply(name) + " is \"" + shown(option, value) + "\", but must be "
                            + option.form().allowed() + mend));
        }
        return problems;
    }

    private static String shown(FakeOption option, String value) {
        return SECRETS.contains(option) ? "***" : line(value.replaceAll("//[^/@]*@", "//***@"));
    }

    /** A value may be anything, and a message is one short line. */
    private static String line(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 100 ? line : line.substring(0, 100) + "...";
    }

    private int limit(FakeOption option) {
        return value(option).map(Integer::valueOf).orElse(0);
    }

    private Stream<Enum<?>> choice(FakeOption option) {
        return option.choices().stream().filter(choice -> choice.name().equalsIgnoreCase(value(option).orElseThrow()));
    }

    private Reach reach() {
        Set<String> hosts = new LinkedHashSet<>();
        values(FakeOption.ALLOWED_HOSTS).forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        return new Reach(value(FakeOption.HOST).orElseThrow(), hosts, value(FakeOption.CONTROL_TOKEN).orElse(null));
    }

    private ApiDestination apiDestination() {
        List<URI> urls = values(FakeOption.EVENTS_WEBHOOK_URL).map(URI::create).toList();
        String[] header = value(FakeOption.EVENTS_WEBHOOK_HEADER).orElse("").split(": *", 2);
        return header.length < 2 ? new ApiDestination(urls, null, null) : new ApiDestination(urls, header[0], header[1]);
    }

    private Map<String, StorageSettings> storages() {
        Map<String, StorageSettings> storages = new TreeMap<>();
        for (FakeOption option : List.of(FakeOption.STORAGE_BUCKET, FakeOption.STORAGE_BROKEN)) {
            given.keySet().stream().map(option::filledIn).filter(Objects::nonNull)
                    .forEach(id -> storages.put(id, storage(id)));
        }
        return Collections.unmodifiableMap(storages);
    }

    private StorageSettings storage(String id) {
        return new StorageSettings(
                values(FakeOption.STORAGE_BUCKET.text(id), FakeOption.STORAGE_BUCKET).findFirst().orElseThrow(),
                values(FakeOption.STORAGE_BROKEN.text(id), FakeOption.STORAGE_BROKEN).anyMatch("true"::equalsIgnoreCase));
    }

    private Optional<String> value(FakeOption option) {
        return values(option).findFirst();
    }

    private Stream<String> values(FakeOption option) {
        return values(option.text(), option);
    }

    /** The values of one that takes several, or its only value. */
    private Stream<String> values(String name, FakeOption option) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            return Stream.ofNullable(option.byDefault());
        }
        return Stream.of(option.list() ? value.split(",") : new String[] { value }).map(String::strip)
                .filter(each -> !each.isEmpty());
    }
}
