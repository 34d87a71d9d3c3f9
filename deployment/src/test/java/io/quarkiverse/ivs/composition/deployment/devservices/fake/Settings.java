package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.LayoutEcho;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.RepeatedStop;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Resources;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Signatures;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.TokenMismatch;

/** Settings that differ from the defaults in one thing. */
final class Settings {

    Delay timeToActive = Delay.of(Duration.ofSeconds(2));
    Delay timeToStopped = Delay.of(Duration.ofSeconds(1));
    Resources resources = Resources.LENIENT;
    int compositions;
    int compositionsPerStage;
    int rateLimit;
    LayoutEcho layoutEcho = LayoutEcho.DEFAULTS;
    TokenMismatch tokenMismatch = TokenMismatch.CONFLICT;
    RepeatedStop repeatedStop = RepeatedStop.OK;
    Signatures signatures = Signatures.PRESENT;

    FakeSettings build() {
        return new FakeSettings(timeToActive, timeToStopped, resources, compositions, compositionsPerStage, rateLimit,
                layoutEcho, tokenMismatch, repeatedStop, signatures);
    }
}
