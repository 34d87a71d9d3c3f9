package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig;

/** Tells each event once, and those of one composition one after the other. */
final class Deliveries {

    private static final long LOOK_AGAIN_MILLIS = 250;

    /**
     * How long a delivery waits and claims.
     *
     * @param patience for the end of another delivery of the same event
     * @param lease of a claim, renewed each third of it
     * @param longest how long an observer may take: so long a lease is renewed, and others of its composition wait
     */
    record Times(Duration patience, Duration lease, Duration longest) {
        /** EventBridge gives up after five seconds. */
        static Times of(LifecycleConfig config) {
            return new Times(Duration.ofSeconds(4), config.claimLease(), config.observerTimeout());
        }
    }

    private final Claims claims;
    private final EventObservers observers;
    private final Times times;
    private final Lateness lateness = new Lateness();
    private final Map<String, CompletableFuture<Void>> byId = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> lastOfComposition = new ConcurrentHashMap<>();
    private final Map<CompletableFuture<Void>, Boolean> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Deliveries(Claims claims, EventObservers observers, Times times) {
        this.claims = claims;
        this.observers = observers;
        this.times = times;
    }

    /**
     * Delivers one event.
     *
     * @param thread where the synchronous observers run
     * @return its end; fails as the observers do
     * @throws IllegalStateException if the application shuts down
     */
    CompletableFuture<Void> deliver(ReceivedEvent event, Executor thread) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        running.put(end, true);
        // After that: whoever closes sees it, or is seen.
        if (closed) {
            running.remove(end);
            throw shutsDown();
        }
        String id = event.envelope().id();
        CompletableFuture<Void> same = id == null ? null : byId.putIfAbsent(id, end);
        if (same != null) {
            running.remove(end);
            return sharedEnd(same, id);
        }
        String composition = event.composition();
        CompletableFuture<Void> previous = composition == null ? null : lastOfComposition.put(composition, end);
        CompletableFuture<?> turn = previous == null ? CompletableFuture.completedFuture(null)
                : previous.handle((ended, failure) -> null);
        turn.thenCompose(now -> atMost(times.longest, once(event, thread).whenComplete((told, failure) -> {
            // Not before its observers have returned: they are not called again meanwhile.
            if (id != null) {
                byId.remove(id, end);
            }
        }), event)).whenComplete((told, failure) -> {
            if (composition != null) {
                lastOfComposition.remove(composition, end);
            }
            running.remove(end);
            if (failure == null) {
                end.complete(null);
            } else {
                end.completeExceptionally(ClaimedTelling.cause(failure));
            }
        });
        return end;
    }

    /** @throws IllegalStateException if the application shuts down */
    void requireOpen() {
        if (closed) {
            throw shutsDown();
        }
    }

    private static IllegalStateException shutsDown() {
        return new IllegalStateException("The application shuts down: no event is told any more. Deliver it again.");
    }

    /** Nothing is delivered from now on; completes when what is being delivered has been. */
    CompletableFuture<Void> close() {
        closed = true;
        return CompletableFuture.allOf(running.keySet().stream().map(end -> end.handle((told, failure) -> null))
                .toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<Void> atMost(Duration longest, CompletableFuture<Void> telling, ReceivedEvent event) {
        return telling.copy().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failure -> {
            Throwable cause = ClaimedTelling.cause(failure);
            throw new CompletionException(cause instanceof TimeoutException && !telling.isDone()
                    ? new DeliveryInProgressException("The observers of the event "
                            + ClaimedTelling.printable(String.valueOf(event.envelope().id())) + " have not returned within "
                            + longest + ". Deliver it again.")
                    : cause);
        });
    }

    private CompletableFuture<Void> sharedEnd(CompletableFuture<Void> same, String id) {
        return same.copy().orTimeout(times.patience.toMillis(), TimeUnit.MILLISECONDS).handle((told, failure) -> {
            if (failure != null) {
                throw new CompletionException(
                        ClaimedTelling.cause(failure) instanceof TimeoutException && !same.isDone() ? inProgress(id)
                                : ClaimedTelling.cause(failure));
            }
            return null;
        });
    }

    private static DeliveryInProgressException inProgress(String id) {
        return new DeliveryInProgressException(
                "The event " + ClaimedTelling.printable(id) + " is being told already. Deliver it again.");
    }

    private CompletableFuture<Void> once(ReceivedEvent event, Executor thread) {
        String id = event.envelope().id();
        if (id == null) {
            // Nothing tells it from others, so nothing can be known of it.
            return tell(event, thread);
        }
        ClaimedTelling claim = new ClaimedTelling(claims, "event/" + id, times.lease, times.longest);
        return take(claim, id, System.nanoTime()).thenCompose(taken -> taken ? claim.keepWhile(tell(event, thread))
                : CompletableFuture.completedFuture(null));
    }

    /** Whether the event is to be told. */
    private CompletableFuture<Boolean> take(ClaimedTelling claim, String id, long since) {
        return claim.take().thenCompose(taking -> {
            if (taking != Taking.HELD) {
                return CompletableFuture.completedFuture(taking == Taking.TAKEN);
            }
            if (System.nanoTime() - since > times.patience.toNanos()) {
                return CompletableFuture.failedFuture(inProgress(id));
            }
            return ClaimedTelling.later(LOOK_AGAIN_MILLIS, () -> take(claim, id, since));
        });
    }

    private CompletableFuture<Void> tell(ReceivedEvent received, Executor thread) {
        return CompletableFuture.supplyAsync(() -> {
            IvsEvent event = received.event(false);
            boolean late = event instanceof CompositionEvent ofComposition && lateness.isLate(ofComposition);
            IvsEvent told = late ? received.event(true) : event;
            return observers.tell(told).thenRun(() -> {
                if (told instanceof CompositionEvent ofComposition) {
                    lateness.told(ofComposition);
                }
            }).toCompletableFuture();
        }, thread).thenCompose(end -> end);
    }
}
