package io.quarkiverse.ivs.composition.runtime.config;

import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;

/** The Dev Service. Only the build reads it: a packaged application does not even load its classes. */
@ConfigMapping(prefix = ConfigKeys.PREFIX)
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface IvsCompositionDevServicesConfig {

    /** The fake of the service that runs in dev and test mode. */
    @ConfigDocSection
    DevServicesConfig devservices();
}
