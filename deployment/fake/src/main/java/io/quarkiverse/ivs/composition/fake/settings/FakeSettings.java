package io.quarkiverse.ivs.composition.fake.settings;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a fake behaves. {@link FakeOption} says what each of these means.
 *
 * @param timeToActive how long a composition is STARTING
 * @param timeToStopped how long a composition is STOPPING
 * @param resources which resources exist
 * @param compositions compositions an account may have at once in a region, 0 for any number
 * @param compositionsPerStage compositions a stage may have at once, 0 for any number
 * @param rateLimit requests a second of each operation, 0 for any number
 * @param layoutEcho how an unset layout comes back
 * @param tokenMismatch what a reused idempotency token does
 * @param tokenReplay what the answer to a repeated start shows
 * @param repeatedStop what a second stop does
 * @param autoStop whose absence ends a composition
 * @param channelFailure what becomes of a composition whose channel has failed
 * @param signatures what requests must be signed with
 * @param webPages whether web pages may call the operations of the service
 * @param regions which regions have the service
 * @param reach who can reach it
 * @param events where events are pushed to
 * @param storages how storage configurations are, by the last part of their ARN
 */
public record FakeSettings(Delay timeToActive, Delay timeToStopped, Resources resources, int compositions,
        int compositionsPerStage, int rateLimit, LayoutEcho layoutEcho, TokenMismatch tokenMismatch, TokenReplay tokenReplay,
        RepeatedStop repeatedStop, AutoStop autoStop, ChannelFailure channelFailure, Signatures signatures,
        WebPages webPages, Regions regions, Reach reach, ApiDestination events, Map<String, StorageSettings> storages) {

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

    /** What requests must be signed with. */
    public enum Signatures {
        IGNORE,
        PRESENT,
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
