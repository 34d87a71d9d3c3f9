package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.LayoutEcho;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.RepeatedStop;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Resources;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Signatures;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.TokenMismatch;

/**
 * How a fake behaves: the configuration, read.
 *
 * @param timeToActive how long a composition is STARTING
 * @param timeToStopped how long a composition is STOPPING
 * @param resources which resources exist
 * @param compositions compositions an account may have at once in a region, 0 for any number
 * @param compositionsPerStage compositions a stage may have at once, 0 for any number
 * @param rateLimit requests a second of each operation, 0 for any number
 * @param layoutEcho how an unset layout comes back
 * @param tokenMismatch what a reused idempotency token does
 * @param repeatedStop what a second stop does
 * @param signatures what requests must be signed with
 */
public record FakeSettings(Delay timeToActive, Delay timeToStopped, Resources resources, int compositions,
        int compositionsPerStage, int rateLimit, LayoutEcho layoutEcho, TokenMismatch tokenMismatch,
        RepeatedStop repeatedStop, Signatures signatures) {

    /** The settings of an application that configures nothing. */
    public static FakeSettings defaults() {
        return new FakeSettings(Delay.of(Duration.ofSeconds(2)), Delay.of(Duration.ofSeconds(1)), Resources.LENIENT, 0, 0, 0,
                LayoutEcho.DEFAULTS, TokenMismatch.CONFLICT, RepeatedStop.OK, Signatures.PRESENT);
    }

    /** Reads the configuration; throws an IllegalArgumentException that lists everything that is wrong with it. */
    public static FakeSettings of(DevServicesConfig config) {
        SettingsProblems problems = new SettingsProblems();
        problems.port("port", config.port());
        FakeSettings settings = new FakeSettings(
                problems.delay("time-to-active", config.timeToActive()),
                problems.delay("time-to-stopped", config.timeToStopped()),
                config.resources(),
                problems.limit("quotas.compositions", config.quotas().compositions()),
                problems.limit("quotas.compositions-per-stage", config.quotas().compositionsPerStage()),
                problems.limit("rate-limit", config.rateLimit()),
                config.layoutEcho(),
                config.tokenMismatch(),
                config.repeatedStop(),
                config.signatures());
        problems.throwIfAny();
        return settings;
    }
}
