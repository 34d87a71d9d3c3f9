package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig;
import io.smallrye.mutiny.Uni;

/** What the replicas of an application know together. Nothing blocks; what fails can be tried again. */
public interface SharedState {

    /**
     * Gets ready.
     *
     * @param owner whose state it is
     * @param config how long claims are held
     * @throws io.quarkus.runtime.configuration.ConfigurationException if there is nothing to keep it in
     */
    void open(String owner, LifecycleConfig config);

    /** Who tells what. */
    Claims claims();

    /** Keeps an end until it is forgotten, for a day at least, in place of what was kept of the composition before. */
    Uni<Void> keep(UntoldEnd end);

    /** The end of a composition was told. */
    Uni<Void> forget(String arn);

    /** Some of the ends that are due. */
    Uni<List<UntoldEnd>> due(Instant now);

    /** How many ends wait. */
    Uni<Long> waiting();

    /**
     * Adds regions where compositions of the application may be.
     *
     * @return those of all replicas
     */
    Uni<Set<String>> regions(Set<String> own);
}
