package io.quarkiverse.ivs.composition.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;

/** The guard: its beans, and how it is seen from outside. */
class GuardProcessor {

    private static final String GUARD = "io.quarkiverse.ivs.composition.runtime.guard.";

    @BuildStep
    AdditionalBeanBuildItem guard() {
        return AdditionalBeanBuildItem.builder().addBeanClass(GUARD + "GuardBeans").setUnremovable().build();
    }
}
