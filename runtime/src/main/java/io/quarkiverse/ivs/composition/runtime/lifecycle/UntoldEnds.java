package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.mutiny.Uni;

/**
 * The ends that wait for being told: with the other replicas, or in this process if there are none, or as long as what they
 * share is not to be had.
 */
final class UntoldEnds {

    /** Of this process; beyond that the oldest is lost, unless it is on a list yet. */
    private static final int MAX = 10_000;

    private final Optional<SharedState> shared;
    private final Map<String, UntoldEnd> own = new LinkedHashMap<>();

    UntoldEnds(Optional<SharedState> shared) {
        this.shared = shared;
    }

    /** Whether other replicas know what is kept. */
    boolean isShared() {
        return shared.isPresent();
    }

    /** Keeps an end in any case. */
    Uni<Void> keep(UntoldEnd end) {
        keepHere(end);
        return shared.isEmpty() ? Uni.createFrom().voidItem()
                : shared.get().keep(end).invoke(() -> forgetHere(end)).onFailure().recoverWithNull();
    }

    /** In this process, for what could not be claimed. */
    synchronized void keepHere(UntoldEnd end) {
        own.put(end.arn(), end);
        if (own.size() > MAX) {
            own.remove(own.keySet().iterator().next());
        }
    }

    private synchronized void forgetHere(UntoldEnd end) {
        own.remove(end.arn(), end);
    }

    /** It was told, by whomever. */
    Uni<Void> forget(String arn) {
        synchronized (this) {
            own.remove(arn);
        }
        // What stays there although it was told is found to be done when it is due.
        return shared.isEmpty() ? Uni.createFrom().voidItem() : shared.get().forget(arn).onFailure().recoverWithNull();
    }

    /** What is to be told now. */
    Uni<List<UntoldEnd>> due(Instant now) {
        Uni<List<UntoldEnd>> ofAll = shared.isEmpty() ? Uni.createFrom().item(List.of())
                : shared.get().due(now).onFailure().recoverWithItem(List.of());
        return ofAll.map(known -> with(known, now));
    }

    private synchronized List<UntoldEnd> with(List<UntoldEnd> known, Instant now) {
        List<UntoldEnd> all = new ArrayList<>(known);
        Set<String> arns = new HashSet<>();
        known.forEach(end -> arns.add(end.arn()));
        own.values().stream().filter(end -> !end.due().isAfter(now) && !arns.contains(end.arn())).forEach(all::add);
        return all;
    }

    /** How many wait in this process. */
    synchronized int waitingHere() {
        return own.size();
    }
}
