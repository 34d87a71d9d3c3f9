package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/**
 * Which templates exist, and their shape: fixed when the application is built. Known at run time as well, so that Quarkus warns
 * of a value that differs then.
 */
@ConfigMapping(prefix = ConfigKeys.PREFIX)
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface IvsCompositionBuildTimeConfig {

    /**
     * Whether the application has the extension in use.
     *
     * With `false` its beans can be injected as ever, but each call is refused with a `CallRefusedException`, and there is no
     * Dev Service, no webhook, no meter and no readiness check. A single environment is switched by
     * `quarkus.ivs-composition.active`.
     */
    @WithDefault("true")
    @WithConverter(ValueConverters.OfBoolean.class)
    boolean enabled();

    /** The compositions that the application can start. */
    @ConfigDocSection
    @ConfigDocMapKey("template-name")
    Map<String, TemplateBuildTimeConfig> templates();

    /** The meters. */
    MetricsConfig metrics();

    /** The readiness check. */
    HealthConfig health();

    /** How events come in. */
    EventsBuildTimeConfig events();

    /** What Micrometer measures, if the application has it. */
    @ConfigGroup
    interface MetricsConfig {

        /** Whether calls, requests, waits, and the state of the guard are measured. */
        @WithDefault("true")
        @WithConverter(ValueConverters.OfBoolean.class)
        boolean enabled();
    }

    /** What SmallRye Health shows, if the application has it. */
    @ConfigGroup
    interface HealthConfig {

        /**
         * Whether there is a readiness check. It shows the states of the circuit breakers and is always up: an
         * application that could be taken out of service by a failure of IVS could not even stop its compositions.
         */
        @WithDefault("true")
        @WithConverter(ValueConverters.OfBoolean.class)
        boolean enabled();
    }
}
