package io.quarkiverse.ivs.composition.runtime.config;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** What SmallRye Health shows, if the application has it. */
@ConfigGroup
public interface HealthConfig {

    /**
     * Whether there is a readiness check. It shows the states of the circuit breakers and is always up: an
     * application that could be taken out of service by a failure of IVS could not even stop its compositions.
     */
    @WithDefault("true")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean enabled();
}
