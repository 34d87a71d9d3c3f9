package io.quarkiverse.ivs.composition.deployment;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.service.DefaultCompositionService;
import io.quarkiverse.ivs.composition.runtime.service.DefaultReactiveCompositionService;
import io.quarkiverse.ivs.composition.runtime.service.GuardedCalls;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;

/** The extension as such: its name, its services, and its classes in the index, where the REST client is looked for. */
class CompositionProcessor {

    private static final String FEATURE = "ivs-composition";

    @BuildStep
    FeatureBuildItem feature(IvsCompositionBuildTimeConfig config) {
        return config.enabled() ? new FeatureBuildItem(FEATURE) : null;
    }

    @BuildStep
    IndexDependencyBuildItem index() {
        return new IndexDependencyBuildItem("io.quarkiverse.ivs", "quarkus-ivs-composition");
    }

    /**
     * Unremovable, so that they are also found by a look-up that the build does not see. An application whose extension is not
     * enabled has them too: it needs no other code for that, and each call says why it is refused.
     */
    @BuildStep
    AdditionalBeanBuildItem services() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(Switches.class, GuardedCalls.class, DefaultReactiveCompositionService.class,
                        DefaultCompositionService.class)
                .setUnremovable()
                .build();
    }
}
