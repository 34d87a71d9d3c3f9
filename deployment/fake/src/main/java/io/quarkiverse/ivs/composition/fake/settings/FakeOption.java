package io.quarkiverse.ivs.composition.fake.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be set, in one table: the options of the command line, and the keys below
 * {@code quarkus.ivs-composition.devservices}, are these names.
 */
public enum FakeOption {

    PORT("port", ValueForm.PORT, null, "The port; a free one if there is none."),
    HOST("host", ValueForm.oneOf(Reach.LOOPBACK, Reach.EVERYWHERE), Reach.LOOPBACK,
            "The address that it listens on: only this machine's, or that of all its networks, for callers in containers."),
    ALLOWED_HOSTS("allowed-hosts", ValueForm.HOSTS, null, "What callers may call it by beside the names of this machine."),
    CONTROL_TOKEN("control-token", ValueForm.TOKEN, null,
            "What requests below /_fake/ that come from elsewhere must have in the header X-Ivs-Fake-Token; a random one if"
                    + " there is none."),
    REGIONS("regions", FakeSettings.Regions.values(),
            "Which regions have the service: each, or those that Amazon IVS Real-Time is in."),
    SEED("seed", ValueForm.FILE, null, "What exists from the start: JSON in the form of a snapshot of the fake."),
    TIME_TO_ACTIVE("time-to-active", ValueForm.DELAY, "2s", "How long a composition is STARTING."),
    TIME_TO_STOPPED("time-to-stopped", ValueForm.DELAY, "1s", "How long a composition is STOPPING."),
    RESOURCES("resources", FakeSettings.Resources.values(),
            "Which resources exist: each well-formed ARN, or only what the seed or the API created."),
    QUOTAS_COMPOSITIONS("quotas.compositions", ValueForm.LIMIT, null,
            "Compositions that an account may have at once in a region."),
    QUOTAS_COMPOSITIONS_PER_STAGE("quotas.compositions-per-stage", ValueForm.LIMIT, null,
            "Compositions that a stage may have at once."),
    RATE_LIMIT("rate-limit", ValueForm.LIMIT, null, "Requests a second of each operation; the service takes 5."),
    LAYOUT_ECHO("layout-echo", FakeSettings.LayoutEcho.values(),
            "What answers show as the layout of a composition that was started without one."),
    TOKEN_MISMATCH("token-mismatch", FakeSettings.TokenMismatch.values(),
            "What an idempotency token does that comes again with another request."),
    TOKEN_REPLAY("token-replay", FakeSettings.TokenReplay.values(),
            "What the answer to a repeated start shows: the composition as it is, or the first answer."),
    REPEATED_STOP("repeated-stop", FakeSettings.RepeatedStop.values(),
            "What a stop of a composition does that is STOPPING or has ended."),
    AUTO_STOP("auto-stop", FakeSettings.AutoStop.values(),
            "Whose absence from the stage for a minute ends a composition."),
    CHANNEL_FAILURE("channel-failure", FakeSettings.ChannelFailure.values(),
            "What becomes of a composition whose channel has failed while it also records."),
    DISCONNECTED_TOKEN("disconnected-token", FakeSettings.DisconnectedToken.values(),
            "Whether the token of a participant who was disconnected serves again."),
    MISSING_REPLICA("missing-replica", FakeSettings.MissingReplica.values(),
            "What a stop of a replication does that there is not."),
    SESSION_ORDER("session-order", FakeSettings.SessionOrder.values(),
            "Which session of a stage is listed first."),
    SIGNATURES("signatures", FakeSettings.Signatures.values(),
            "What requests must be signed with: anything, nothing, or the key test and its secret test-secret."),
    WEB_PAGES("web-pages", FakeSettings.WebPages.values(),
            "Whether web pages of other origins may call the operations of the service."),
    EVENTS_WEBHOOK_URL("events.webhook-url", ValueForm.URLS, null,
            "Where events are pushed to, as EventBridge calls an API destination; each attempt goes to the next URL."),
    EVENTS_WEBHOOK_HEADER("events.webhook-header", ValueForm.HEADER, null,
            "The header that the receiver knows the sender by."),
    STORAGE_BUCKET("storage.<storage configuration>.bucket", ValueForm.BUCKET, StorageSettings.DEFAULT_BUCKET,
            "Where the recordings of a storage configuration go, which is named by the last part of its ARN."),
    STORAGE_BROKEN("storage.<storage configuration>.broken", ValueForm.oneOf("true", "false"), "false",
            "Whether the destinations of a storage configuration stay STARTING, as with a wrong bucket policy.");

    private static final String STORAGE = "storage.";
    private static final String PLACEHOLDER = "<storage configuration>";

    private final String text;
    private final ValueForm form;
    private final String byDefault;
    private final String meaning;
    private final List<Enum<?>> choices;

    /** One of the values, by default the first one. */
    FakeOption(String text, Enum<?>[] values, String meaning) {
        this(text, ValueForm.oneOf(spelled(values)), spelled(values)[0], meaning, values);
    }

    FakeOption(String text, ValueForm form, String byDefault, String meaning, Enum<?>... choices) {
        this.text = text;
        this.form = form;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.choices = List.of(choices);
    }

    private static String[] spelled(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    public String text() {
        return text;
    }

    /** The option of a name on the command line, or null. */
    public static FakeOption ofArgument(String name) {
        return Arrays.stream(values())
                .filter(option -> option.argument().equals(argumentOf(name)) || option.filledIn(name) != null)
                .findFirst().orElse(null);
    }

    /** How a name of this table is spelled on the command line. */
    public static String argumentOf(String name) {
        return name.startsWith(STORAGE) ? name : name.replace('.', '-');
    }

    /** Its name on the command line. */
    public String argument() {
        return argumentOf(text);
    }

    /** The name that its values have, for one on the command line. */
    public String key(String argument) {
        return filledIn(argument) == null ? text : argument;
    }

    /** Its name with this one of the user's in it. */
    public String text(String filledIn) {
        return text.replace(PLACEHOLDER, filledIn);
    }

    /** The name of the user's that stands in a name of this option, or null if it is none. */
    String filledIn(String name) {
        Matcher matcher = Pattern.compile(text.replace(".", "\\.").replace(PLACEHOLDER, "(.+)")).matcher(name);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    }

    /** Whether it takes several values: with commas between them, or one each time that it is there. */
    public boolean list() {
        return this == ALLOWED_HOSTS || this == EVENTS_WEBHOOK_URL;
    }

    /** What its value must be. */
    public ValueForm form() {
        return form;
    }

    /** The value of somebody who sets nothing; null for none. */
    public String byDefault() {
        return byDefault;
    }

    /** What it takes, if that is one of a few values. */
    List<Enum<?>> choices() {
        return choices;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
