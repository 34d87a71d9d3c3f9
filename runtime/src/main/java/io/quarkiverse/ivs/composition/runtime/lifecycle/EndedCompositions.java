package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.CompositionEnded;
import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.events.RecordingFailed;
import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.template.StartTags;
import io.smallrye.mutiny.Uni;

/**
 * Tells the ends of the application's compositions: what has ended is read once, claimed, and told; what an observer could not
 * take is told again.
 */
final class EndedCompositions {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** More than a region has within the five minutes for which ended compositions stay on lists. */
    private static final int REMEMBERED = 10_000;
    private static final int AT_ONCE = 16;
    /** Each observer has its own limit, and so has each file: together they may take longer than one of them. */
    private static final Duration LONGEST_TELLING = Duration.ofDays(1);
    /** So often an end is begun to be told before it is told without the buckets: that takes about a minute. */
    private static final int TRIES_FOR_BUCKETS = 5;

    /**
     * Who and what it takes.
     *
     * @param owner of the compositions
     * @param reader reads a composition that has ended, or is about to; empty if there is none
     * @param recordings completes the recordings
     * @param claims who tells
     * @param lease of a claim
     * @param observerTimeout after which an observer has failed
     * @param observers who is told
     * @param workers where observers run
     * @param clock the time
     */
    record Means(String owner, Function<String, Uni<Optional<Composition>>> reader, RecordingReader recordings, Claims claims,
            Duration lease, Duration observerTimeout, EventObservers observers, Executor workers, InstantSource clock) {
    }

    private final Means means;
    private final UntoldEnds untold;
    private final ConcurrencyLimit tellings = new ConcurrencyLimit(AT_ONCE, REMEMBERED);
    /** Being read or told. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    /** The ends of what is with observers, and of its claims. */
    private final Map<String, CompletableFuture<Void>> beingTold = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Set<String> over = Collections.newSetFromMap(new LatestMap<>(REMEMBERED));
    private volatile boolean closed;

    EndedCompositions(Means means, UntoldEnds untold) {
        this.means = means;
        this.untold = untold;
    }

    /** A composition has ended, as an event says. If it is one of the application, it is told unless it was. */
    void ended(String arn) {
        ended(arn, false);
    }

    /** The same of one that a list has, which is known to be the application's. */
    void listed(String arn) {
        ended(arn, true);
    }

    private void ended(String arn, boolean known) {
        begin(arn, () -> means.reader.apply(arn).subscribeAsCompletionStage()
                .thenCompose(found -> found.filter(this::isOurs).map(composition -> tell(UntoldEnd.of(composition, now())))
                        .orElseGet(() -> {
                            if (known && found.isEmpty()) {
                                LOG.warnf("The end of %s cannot be told: the service has forgotten it since it was listed",
                                        arn);
                            }
                            over(arn);
                            return CompletableFuture.completedFuture(null);
                        })));
    }

    /** Tells again what is due. */
    void retell() {
        untold.due(now()).subscribe().with(
                due -> due.forEach(this::retell),
                failure -> LOG.debug("What is to be told again was not found", failure));
    }

    private void retell(UntoldEnd end) {
        if (isOver(end.arn())) {
            untold.forget(end.arn()).subscribe().with(forgotten -> {
            });
        } else {
            begin(end.arn(), () -> tell(end));
        }
    }

    /** Nothing is begun any more; completes when all that is with observers has been told. */
    CompletableFuture<Void> close() {
        closed = true;
        return CompletableFuture.allOf(beingTold.values().toArray(CompletableFuture<?>[]::new));
    }

    private void begin(String arn, Supplier<CompletableFuture<Void>> telling) {
        // Each observer that hangs has a thread: those of others are for others.
        if (closed || isOver(arn) || hanging.contains(arn) || hanging.size() >= AT_ONCE || !underWay.add(arn)) {
            return;
        }
        CompletableFuture<Void> begun;
        try {
            begun = telling.get();
        } catch (RuntimeException e) {
            begun = CompletableFuture.failedFuture(e);
        }
        begun.whenComplete((told, failure) -> {
            if (failure != null) {
                LOG.debugf(ClaimedTelling.cause(failure), "The end of %s was not told; it is tried again", arn);
            }
            Optional.ofNullable(beingTold.remove(arn)).ifPresent(end -> end.complete(null));
            underWay.remove(arn);
        });
    }

    private boolean isOurs(Composition composition) {
        return composition.state() != null && composition.state().isFinal()
                && means.owner.equals(composition.tags().get(StartTags.OWNER));
    }

    private CompletableFuture<Void> tell(UntoldEnd end) {
        ClaimedTelling claim = new ClaimedTelling(means.claims, "ended/" + end.arn(), means.lease, LONGEST_TELLING);
        return claim.take().handle((taking, failure) -> {
            if (failure != null) {
                untold.keepHere(end.dueAt(now().plus(means.lease)));
                return CompletableFuture.<Void> failedFuture(failure);
            }
            return switch (taking) {
                case HELD -> held(end);
                case DONE -> overNow(end);
                case TAKEN -> claimed(claim, end);
            };
        }).thenCompose(told -> told);
    }

    /** Whoever has it has kept it for all; where nothing is shared but the claims, each has to look again. */
    private CompletableFuture<Void> held(UntoldEnd end) {
        if (!untold.isShared()) {
            untold.keepHere(end.dueAt(now().plus(means.lease)));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Kept before its turn comes: if this process dies while it waits or tells, another one goes on. */
    private CompletableFuture<Void> claimed(ClaimedTelling claim, UntoldEnd end) {
        CompletableFuture<Void> telling = untold.keep(end.dueAt(now().plus(means.lease))).subscribeAsCompletionStage()
                .handle((kept, failure) -> failure == null ? tellings.run(() -> told(end))
                        : again(end, failure, Logger.Level.WARN))
                .thenCompose(told -> told);
        return claim.keepWhile(telling).thenCompose(done -> overNow(end));
    }

    private CompletableFuture<Void> told(UntoldEnd end) {
        return means.recordings.of(end.composition(), end.failures() >= TRIES_FOR_BUCKETS - 1)
                .handle((recordings, failure) -> failure == null ? unlessClosed(end, recordings)
                        : again(end, failure, Logger.Level.DEBUG))
                .thenCompose(told -> told);
    }

    private CompletableFuture<Void> unlessClosed(UntoldEnd end, List<Recording> recordings) {
        beingTold.put(end.arn(), new CompletableFuture<>());
        // After that: whoever closes sees it, or is seen.
        return closed ? CompletableFuture.failedFuture(new IllegalStateException("The application shuts down"))
                : observers(end, recordings);
    }

    private CompletableFuture<Void> overNow(UntoldEnd end) {
        over(end.arn());
        return untold.forget(end.arn()).subscribeAsCompletionStage();
    }

    /** Tells each part that was not taken yet; one that fails does not keep the others from being told. */
    private CompletableFuture<Void> observers(UntoldEnd end, List<Recording> recordings) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(UntoldEnd.END, new CompositionEnded(end.composition(), recordings));
        recordings.forEach(recording -> parts.put(recording.destinationId(), event(end.composition(), recording)));
        Set<String> told = new LinkedHashSet<>(end.told());
        List<Throwable> failures = new ArrayList<>();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            if (!told.contains(part.getKey())) {
                all = all.thenCompose(before -> tell(part.getValue(), end.arn()).handle((done, failure) -> {
                    if (failure == null) {
                        told.add(part.getKey());
                    } else {
                        failures.add(ClaimedTelling.cause(failure));
                    }
                    return null;
                }));
            }
        }
        return all.thenCompose(done -> failures.isEmpty() ? CompletableFuture.<Void> completedFuture(null)
                : again(end.withTold(told), failures.get(0), Logger.Level.WARN));
    }

    private static Object event(Composition composition, Recording recording) {
        boolean ready = composition.destinations().stream().filter(each -> recording.destinationId().equals(each.id()))
                .anyMatch(RecordingReader::isReady);
        return ready ? new RecordingReady(composition, recording) : new RecordingFailed(composition, recording);
    }

    private CompletableFuture<Void> tell(Object event, String arn) {
        CompletableFuture<Void> telling = CompletableFuture.supplyAsync(() -> means.observers.tell(event), means.workers)
                .thenCompose((CompletionStage<?> end) -> end).thenRun(() -> {
                });
        return telling.copy().orTimeout(means.observerTimeout.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failure -> {
            if (ClaimedTelling.cause(failure) instanceof TimeoutException && !telling.isDone()) {
                hanging.add(arn);
                telling.whenComplete((told, end) -> hanging.remove(arn));
                throw new CompletionException(new TimeoutException("An observer of " + event.getClass().getSimpleName() + " of "
                        + arn + " has not returned within " + means.observerTimeout));
            }
            throw new CompletionException(ClaimedTelling.cause(failure));
        });
    }

    /** Keeps it for later, and fails. */
    private CompletableFuture<Void> again(UntoldEnd end, Throwable failure, Logger.Level level) {
        Throwable cause = ClaimedTelling.cause(failure);
        Instant now = now();
        Optional<UntoldEnd> next = end.failed(now);
        if (next.isEmpty()) {
            LOG.errorf(cause, "The end of %s could not be told for a day, and is given up", end.arn());
            return CompletableFuture.completedFuture(null);
        }
        LOG.logf(level, cause, "The end of %s could not be told: %s. It is told again after %s s", end.arn(), cause,
                Duration.between(now, next.get().due()).toSeconds());
        return untold.keep(next.get()).subscribeAsCompletionStage().thenCompose(kept -> CompletableFuture.failedFuture(cause));
    }

    private Instant now() {
        return means.clock.instant();
    }

    private void over(String arn) {
        synchronized (over) {
            over.add(arn);
        }
    }

    private boolean isOver(String arn) {
        synchronized (over) {
            return over.contains(arn);
        }
    }
}
