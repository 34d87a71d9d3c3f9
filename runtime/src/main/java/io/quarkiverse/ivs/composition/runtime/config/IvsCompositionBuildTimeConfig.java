package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;

/** Which templates exist, their shape, and the Dev Service: fixed when the application is built. */
@ConfigMapping(prefix = ConfigKeys.PREFIX)
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface IvsCompositionBuildTimeConfig {

    /** The compositions that the application can start. */
    @ConfigDocSection
    @ConfigDocMapKey("template-name")
    Map<String, TemplateBuildTimeConfig> templates();

    /** The fake of the service that runs in dev and test mode. */
    @ConfigDocSection
    DevServicesConfig devservices();

    /** The readiness check. */
    HealthConfig health();
}
