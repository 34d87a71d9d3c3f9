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

    public enum Resources {
        LENIENT,
        STRICT
    }

    public enum LayoutEcho {
        DEFAULTS,
        NULL
    }

    public enum TokenMismatch {
        CONFLICT,
        REPLAY
    }

    public enum TokenReplay {
        CURRENT,
        FIRST
    }

    public enum RepeatedStop {
        OK,
        CONFLICT
    }

    public enum AutoStop {
        PUBLISHERS,
        PARTICIPANTS
    }

    public enum ChannelFailure {
        SURVIVES,
        STOPS
    }

    public enum DisconnectedToken {
        VALID,
        REVOKED
    }

    public enum MissingReplica {
        ERROR,
        OK
    }

    public enum SessionOrder {
        LATEST,
        OLDEST
    }

    public enum Signatures {
        PRESENT,
        IGNORE,
        VERIFY
    }

    public enum WebPages {
        REFUSED,
        ALLOWED
    }

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
        return new SettingsReader(values).read(spelling);
    }
}
