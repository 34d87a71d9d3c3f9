package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
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
    /** In the order of their starts. Of ends nobody may hear; so the oldest make room. */
    private final Set<String> toStop = new LinkedHashSet<>();

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
        if (template != null && templates.lifecycle().stopOnShutdown().contains(template)) {
            addToStop(composition.arn());
        }
    }

    private synchronized void addToStop(String arn) {
        toStop.add(arn);
        if (toStop.size() > MAX_COMPOSITIONS) {
            toStop.remove(toStop.iterator().next());
        }
    }

    /** Where. */
    Set<String> regions() {
        return Set.copyOf(regions);
    }

    /** It has ended, or is being stopped. */
    public synchronized void over(String arn) {
        toStop.remove(arn);
    }

    /** What is to be stopped with the process, the latest first: they are the likeliest to live. */
    synchronized List<String> toStop() {
        List<String> arns = new ArrayList<>(toStop);
        Collections.reverse(arns);
        return arns;
    }
}
