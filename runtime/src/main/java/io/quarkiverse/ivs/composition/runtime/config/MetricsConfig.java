package io.quarkiverse.ivs.composition.runtime.config;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** What Micrometer measures, if the application has it. */
@ConfigGroup
public interface MetricsConfig {

    /** Whether calls, requests, waits, and the state of the guard are measured. */
    @WithDefault("true")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean enabled();
}
