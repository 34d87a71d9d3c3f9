package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;

/** What this process has started, as far as it matters later: where, and what is to be stopped with the process. */
@Singleton
public class StartedCompositions {

    /** Regions come from ARNs, and so from whoever gives them to the application. */
    private static final int MAX_REGIONS = 64;
    private static final int MAX_COMPOSITIONS = 10_000;

    private final CompositionTemplates templates;
    private final Set<String> regions = ConcurrentHashMap.newKeySet();
    private final Set<String> toStop = ConcurrentHashMap.newKeySet();

    StartedCompositions(CompositionTemplates templates) {
        this.templates = templates;
    }

    /**
     * A composition was started.
     *
     * @param template its template, or null
     */
    public void started(String template, Composition composition) {
        if (templates.lifecycle().isActive() && regions.size() < MAX_REGIONS) {
            IvsArn.parse(composition.arn()).ifPresent(arn -> regions.add(arn.region()));
        }
        if (template != null && templates.lifecycle().stopOnShutdown().contains(template) && toStop.size() < MAX_COMPOSITIONS) {
            toStop.add(composition.arn());
        }
    }

    /** Where. */
    Set<String> regions() {
        return Set.copyOf(regions);
    }

    /** It has ended, or is being stopped. */
    public void over(String arn) {
        toStop.remove(arn);
    }

    /** What is to be stopped with the process. */
    List<String> toStop() {
        return List.copyOf(toStop);
    }
}
