package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The real configuration, defaults included, with a few keys set. */
final class TestConfig {

    private TestConfig() {
    }

    /** @param keysAndValues keys without the prefix */
    static GuardConfig guard(String... keysAndValues) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters()
                .withMapping(IvsCompositionRuntimeConfig.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValue("quarkus.ivs-composition." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(IvsCompositionRuntimeConfig.class).guard();
    }
}
