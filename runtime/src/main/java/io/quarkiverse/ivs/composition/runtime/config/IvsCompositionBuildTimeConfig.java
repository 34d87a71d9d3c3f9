package io.quarkiverse.ivs.composition.runtime.config;

import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;

/** What only the build reads: a packaged application does not load these classes. */
@ConfigMapping(prefix = ConfigKeys.PREFIX)
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface IvsCompositionBuildTimeConfig {

    /** The fake of the service that runs in dev and test mode. */
    @ConfigDocSection
    DevServicesConfig devservices();

    /** The readiness check. */
    HealthConfig health();
}
