package io.quarkiverse.ivs.composition.dev;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

/**
 * The configuration as production would read it here: that of the profile {@code prod}, without what dev mode and its Dev
 * Services add.
 */
final class ProductionConfig {

    private ProductionConfig() {
    }

    /** Reads all sources anew. */
    static SmallRyeConfig read() {
        return ConfigUtils.configBuilder().withProfile(LaunchMode.NORMAL.getDefaultProfile()).build();
    }
}
