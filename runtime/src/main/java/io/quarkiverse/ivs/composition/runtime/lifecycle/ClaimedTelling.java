package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.smallrye.mutiny.Uni;

/** A claim of this process: taken, renewed while something is told, and then done or given back. */
final class ClaimedTelling {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private final Claims claims;
    private final String key;
    private final String owner = UUID.randomUUID().toString();
    private final Duration lease;
    private final Duration longest;

    /**
     * @param lease of the claim, renewed each third of it
     * @param longest how long it is renewed
     */
    ClaimedTelling(Claims claims, String key, Duration lease, Duration longest) {
        this.claims = claims;
        this.key = key;
        this.lease = lease;
        this.longest = longest;
    }

    CompletableFuture<Taking> take() {
        return stage(() -> claims.take(key, owner, lease));
    }

    /** Keeps the claim until something was told; it is done then, or free again. Ends as the telling does. */
    CompletableFuture<Void> keepWhile(CompletableFuture<Void> telling) {
        renew(telling, System.nanoTime());
        return telling.handle((told, failure) -> failure)
                .thenCompose(failure -> stage(() -> failure == null ? claims.done(key, owner) : claims.giveBack(key, owner))
                        .handle((kept, problem) -> {
                            if (problem != null) {
                                LOG.warnf(cause(problem), "The claim %s could not be %s: what it is for may be told again",
                                        printable(key), failure == null ? "kept" : "given back");
                            }
                            if (failure != null) {
                                throw new CompletionException(cause(failure));
                            }
                            return null;
                        }));
    }

    private void renew(CompletableFuture<Void> telling, long since) {
        if (!telling.isDone()) {
            later(lease.toMillis() / 3, () -> {
                if (!telling.isDone() && System.nanoTime() - since < longest.toNanos()) {
                    stage(() -> claims.renew(key, owner, lease))
                            .whenComplete((renewed, problem) -> renew(telling, since));
                }
                return CompletableFuture.completedFuture(null);
            });
        }
    }

    /** Claims of the application may throw, too. */
    private static <T> CompletableFuture<T> stage(Supplier<Uni<? extends T>> call) {
        return Uni.createFrom().<T> deferred(call).subscribeAsCompletionStage();
    }

    static <T> CompletableFuture<T> later(long millis, Supplier<CompletableFuture<T>> what) {
        return CompletableFuture.supplyAsync(what, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .thenCompose(end -> end);
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
