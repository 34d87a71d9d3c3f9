package io.quarkiverse.ivs.composition.deployment.template;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * Whether the application observes the ends of its compositions. Found among its beans, for the templates: their starts are
 * tagged then.
 */
public final class ObservedEndsBuildItem extends SimpleBuildItem {

    private final boolean observed;

    public ObservedEndsBuildItem(boolean observed) {
        this.observed = observed;
    }

    /** Whether it has an observer for one of them. */
    public boolean isObserved() {
        return observed;
    }
}
