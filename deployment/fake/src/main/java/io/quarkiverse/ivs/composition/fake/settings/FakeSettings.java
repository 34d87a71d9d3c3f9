package io.quarkiverse.ivs.composition.fake.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a fake behaves. {@link FakeOption} says what each of these means.
 *
 * @param timeToActive how long a composition is STARTING; empty for until a test ends it
 * @param timeToStopped how long a composition is STOPPING; empty for until a test ends it
 * @param compositions compositions an account may have at once in a region, 0 for any number
 * @param compositionsPerStage compositions a stage may have at once, 0 for any number
 * @param rateLimit requests a second of each operation, 0 for any number
 * @param choices one of each of the enums below
 * @param reach who can reach it
 * @param events where events are pushed to
 * @param storages how storage configurations are, by the last part of their ARN
 */
public record FakeSettings(Optional<Duration> timeToActive, Optional<Duration> timeToStopped, int compositions,
        int compositionsPerStage, int rateLimit, List<Enum<?>> choices, Reach reach, ApiDestination events,
        Map<String, StorageSettings> storages) {

    /** Which resources exist: each well-formed ARN, or only what was created. */
    public enum Resources {
        LENIENT,
        STRICT
    }

    /** How an unset layout comes back. */
    public enum LayoutEcho {
        DEFAULTS,
        NULL
    }

    /** What an idempotency token does that comes again with another request. */
    public enum TokenMismatch {
        CONFLICT,
        REPLAY
    }

    /** What the answer to a repeated start shows: the composition as it is now, or the first answer again. */
    public enum TokenReplay {
        CURRENT,
        FIRST
    }

    /** What a second stop does. */
    public enum RepeatedStop {
        OK,
        CONFLICT
    }

    /** Whose absence for a minute ends a composition. */
    public enum AutoStop {
        PUBLISHERS,
        PARTICIPANTS
    }

    /** What becomes of a composition whose channel has failed for good, while another destination is alive. */
    public enum ChannelFailure {
        SURVIVES,
        STOPS
    }

    /** Whether the token of a participant who was disconnected serves again. */
    public enum DisconnectedToken {
        VALID,
        REVOKED
    }

    /** What a stop of a replication does that there is not. */
    public enum MissingReplica {
        ERROR,
        OK
    }

    /** Which session of a stage is listed first. */
    public enum SessionOrder {
        LATEST,
        OLDEST
    }

    /** What requests must be signed with. */
    public enum Signatures {
        PRESENT,
        IGNORE,
        VERIFY
    }

    /** Whether web pages may call the operations of the service; below {@code /_fake/} they never may. */
    public enum WebPages {
        REFUSED,
        ALLOWED
    }

    /** Which regions have the service: each, or those that Amazon IVS Real-Time is in. */
    public enum Regions {
        ANY,
        IVS
    }

    /** Whether this is chosen. */
    public boolean is(Enum<?> choice) {
        return choices.contains(choice);
    }

    /** How a storage configuration is, by the last part of its ARN. */
    public StorageSettings storage(String id) {
        return storages.getOrDefault(id, StorageSettings.DEFAULT);
    }

    /** The settings of somebody who configures nothing. */
    public static FakeSettings defaults() {
        return read(Map.of(), name -> name);
    }

    /**
     * Reads settings.
     *
     * @param values by the names of {@link FakeOption}; what is missing or blank has its default
     * @param spelling how messages spell a name
     * @throws IllegalArgumentException that lists everything that is wrong with them, a line each
     */
    public static FakeSettings read(Map<String, String> values, UnaryOperator<String> spelling) {
        return new SettingsReader(values, spelling).read();
    }
}
