package io.quarkiverse.ivs.composition.runtime.config;

import java.time.Duration;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithDefault;

/** The fake of the service. It is compared as a whole: when a value changes, live reload starts a new fake. */
@ConfigGroup
public interface DevServicesConfig {

    /** Whether dev and test mode start a fake of the service. It never starts when `endpoint-override` is configured. */
    @WithDefault("true")
    boolean enabled();

    /**
     * The port of the fake, on the loopback interface.
     *
     * When it is taken, test mode uses a free one and warns.
     */
    @ConfigDocDefault("a free port")
    OptionalInt port();

    /** How long a composition stays `STARTING` before it is `ACTIVE`. */
    @WithDefault("2s")
    Duration timeToActive();

    /** How long a composition stays `STOPPING` before it is `STOPPED`. */
    @WithDefault("1s")
    Duration timeToStopped();
}
