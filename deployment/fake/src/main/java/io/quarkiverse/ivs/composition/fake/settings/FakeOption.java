package io.quarkiverse.ivs.composition.fake.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can be set, in one table: the options of the command line, and the keys below
 * {@code quarkus.ivs-composition.devservices}, are these names.
 */
public enum FakeOption {

    PORT("port", "0 to 65535", null, "The port on the loopback interface; a free one if there is none."),
    SEED("seed", "a file", null, "What exists from the start: JSON in the form of a snapshot of the fake."),
    TIME_TO_ACTIVE("time-to-active", "a duration or manual", "2s", "How long a composition is STARTING."),
    TIME_TO_STOPPED("time-to-stopped", "a duration or manual", "1s", "How long a composition is STOPPING."),
    RESOURCES("resources", FakeSettings.Resources.values(),
            "Which resources exist: each well-formed ARN, or only what the seed or the API created."),
    QUOTAS_COMPOSITIONS("quotas.compositions", "at least 1", null,
            "Compositions that an account may have at once in a region."),
    QUOTAS_COMPOSITIONS_PER_STAGE("quotas.compositions-per-stage", "at least 1", null,
            "Compositions that a stage may have at once."),
    RATE_LIMIT("rate-limit", "at least 1", null, "Requests a second of each operation; the service takes 5."),
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
    SIGNATURES("signatures", new FakeSettings.Signatures[] { FakeSettings.Signatures.PRESENT,
            FakeSettings.Signatures.IGNORE, FakeSettings.Signatures.VERIFY },
            "What requests must be signed with: anything, nothing, or the key test and its secret test-secret."),
    WEB_PAGES("web-pages", FakeSettings.WebPages.values(),
            "Whether web pages of other origins may call the operations of the service.");

    private final String text;
    private final String allowed;
    private final String byDefault;
    private final String meaning;

    FakeOption(String text, String allowed, String byDefault, String meaning) {
        this.text = text;
        this.allowed = allowed;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** One of the values, by default the first one. */
    FakeOption(String text, Enum<?>[] values, String meaning) {
        this(text, String.join(" or ", spelled(values)), spelled(values).get(0), meaning);
    }

    private static List<String> spelled(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** Its name. */
    public String text() {
        return text;
    }

    /** What it takes, in words. */
    public String allowed() {
        return allowed;
    }

    /** The value of somebody who sets nothing; null for none. */
    public String byDefault() {
        return byDefault;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
