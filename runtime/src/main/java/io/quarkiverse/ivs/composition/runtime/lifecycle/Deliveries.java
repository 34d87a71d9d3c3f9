package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.IvsEvent;

/** Tells each event once, and those of one composition one after the other. */
final class Deliveries {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final long LOOK_AGAIN_MILLIS = 250;

    /**
     * How long a delivery waits and claims.
     *
     * @param patience for the end of another delivery of the same event
     * @param lease of a claim, renewed each third of it
     * @param longest how long a lease is renewed
     */
    record Times(Duration patience, Duration lease, Duration longest) {
        /** EventBridge gives up after five seconds. */
        static final Times DEFAULT = new Times(Duration.ofSeconds(4), Duration.ofMinutes(1), Duration.ofMinutes(10));
    }

    private final Claims claims;
    private final EventObservers observers;
    private final Times times;
    private final Lateness lateness = new Lateness();
    private final Map<String, CompletableFuture<Void>> byId = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> lastOfComposition = new ConcurrentHashMap<>();
    private final Map<CompletableFuture<Void>, Boolean> running = new ConcurrentHashMap<>();

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
     */
    CompletableFuture<Void> deliver(ReceivedEvent event, Executor thread) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        String id = event.envelope().id();
        CompletableFuture<Void> same = id == null ? null : byId.putIfAbsent(id, end);
        if (same != null) {
            return sharedEnd(same, id);
        }
        running.put(end, true);
        String composition = event.composition();
        CompletableFuture<Void> previous = composition == null ? null : lastOfComposition.put(composition, end);
        CompletableFuture<?> turn = previous == null ? CompletableFuture.completedFuture(null)
                : previous.handle((ended, failure) -> null);
        turn.thenCompose(now -> once(event, thread)).whenComplete((told, failure) -> {
            if (id != null) {
                byId.remove(id, end);
            }
            if (composition != null) {
                lastOfComposition.remove(composition, end);
            }
            running.remove(end);
            if (failure == null) {
                end.complete(null);
            } else {
                end.completeExceptionally(cause(failure));
            }
        });
        return end;
    }

    /** Completes when nothing is being delivered, of what was when this was called. */
    CompletableFuture<Void> allEnded() {
        return CompletableFuture.allOf(running.keySet().stream().map(end -> end.handle((told, failure) -> null))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> sharedEnd(CompletableFuture<Void> same, String id) {
        return same.copy().orTimeout(times.patience.toMillis(), TimeUnit.MILLISECONDS).handle((told, failure) -> {
            if (failure != null) {
                throw new CompletionException(
                        cause(failure) instanceof TimeoutException && !same.isDone() ? inProgress(id) : cause(failure));
            }
            return null;
        });
    }

    private static DeliveryInProgressException inProgress(String id) {
        return new DeliveryInProgressException("The event " + printable(id) + " is being told already. Deliver it again.");
    }

    private static String printable(String id) {
        return id.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private CompletableFuture<Void> once(ReceivedEvent event, Executor thread) {
        String id = event.envelope().id();
        if (id == null) {
            // Nothing tells it from others, so nothing can be known of it.
            return tell(event, thread);
        }
        Claim claim = new Claim("event/" + id, UUID.randomUUID().toString());
        return take(claim, id, System.nanoTime()).thenCompose(taken -> taken ? told(claim, event, thread)
                : CompletableFuture.completedFuture(null));
    }

    /** Whether the event is to be told. */
    private CompletableFuture<Boolean> take(Claim claim, String id, long since) {
        return claim.take().thenCompose(taking -> {
            if (taking != Taking.HELD) {
                return CompletableFuture.completedFuture(taking == Taking.TAKEN);
            }
            if (System.nanoTime() - since > times.patience.toNanos()) {
                return CompletableFuture.failedFuture(inProgress(id));
            }
            return later(LOOK_AGAIN_MILLIS, () -> take(claim, id, since));
        });
    }

    private CompletableFuture<Void> told(Claim claim, ReceivedEvent event, Executor thread) {
        CompletableFuture<Void> telling = tell(event, thread);
        renew(claim, telling, System.nanoTime());
        return telling.handle((told, failure) -> failure)
                .thenCompose(failure -> (failure == null ? claim.done() : claim.giveBack()).handle((kept, problem) -> {
                    if (problem != null) {
                        LOG.warnf(cause(problem), "The claim of the event %s could not be %s: it may be told again",
                                printable(event.envelope().id()), failure == null ? "kept" : "given back");
                    }
                    if (failure != null) {
                        throw new CompletionException(cause(failure));
                    }
                    return null;
                }));
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

    private void renew(Claim claim, CompletableFuture<Void> telling, long since) {
        if (!telling.isDone()) {
            later(times.lease.toMillis() / 3, () -> {
                if (!telling.isDone() && System.nanoTime() - since < times.longest.toNanos()) {
                    claim.renew().whenComplete((renewed, problem) -> renew(claim, telling, since));
                }
                return CompletableFuture.completedFuture(null);
            });
        }
    }

    private static <T> CompletableFuture<T> later(long millis, Supplier<CompletableFuture<T>> what) {
        return CompletableFuture.supplyAsync(what, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .thenCompose(end -> end);
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private final class Claim {
        private final String key;
        private final String owner;

        private Claim(String key, String owner) {
            this.key = key;
            this.owner = owner;
        }

        private CompletableFuture<Taking> take() {
            return claims.take(key, owner, times.lease).subscribeAsCompletionStage();
        }

        private CompletableFuture<Boolean> renew() {
            return claims.renew(key, owner, times.lease).subscribeAsCompletionStage();
        }

        private CompletableFuture<Boolean> done() {
            return claims.done(key, owner).subscribeAsCompletionStage();
        }

        private CompletableFuture<Boolean> giveBack() {
            return claims.giveBack(key, owner).subscribeAsCompletionStage();
        }
    }
}
