package io.quarkiverse.ivs.composition.runtime.template;

import java.util.List;

/** Knows the regions of the ARNs in the configuration: the templates do. */
public interface ConfiguredRegions {

    /** Each region once. */
    List<String> configuredRegions();
}
