package io.quarkiverse.ivs.composition.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;

/** The extension as such: its name, and its classes in the index, where the REST client is looked for. */
class CompositionProcessor {

    private static final String FEATURE = "ivs-composition";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    IndexDependencyBuildItem index() {
        return new IndexDependencyBuildItem("io.quarkiverse.ivs", "quarkus-ivs-composition");
    }
}
