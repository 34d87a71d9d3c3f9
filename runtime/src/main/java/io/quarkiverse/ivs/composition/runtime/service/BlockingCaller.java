package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig.RetryConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * A caller who waits. Each call ends by its own limits; should that not be told, for whatever reason, the wait ends all the
 * same.
 * Whoever is interrupted leaves the call, and nothing is lost.
 */
final class BlockingCaller {

    /** For what no limit counts: a busy machine, a long pause of the garbage collector. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final Duration limit;

    /** @param limit longer than any call takes */
    BlockingCaller(Duration limit) {
        this.limit = limit;
    }

    /**
     * The longest time that a call may take as it is configured: each of its attempts may wait for credentials, for its turn
     * and for its answer, and between two of them it waits the longest delay, or as long as the service asks within the budget.
     *
     * @param timeout of an attempt, and of a look-up of credentials
     */
    static Duration longestCall(GuardConfig config, Duration timeout) {
        RetryConfig retry = config.retry();
        double attempt = 2 * nanos(timeout) + nanos(config.rateLimit().maxWait()) + nanos(retry.maxDelay());
        return saturated((1.0 + retry.maxRetries()) * attempt + nanos(retry.budget()) + nanos(SLACK));
    }

    /**
     * Waits for an operation.
     *
     * @param operation what the caller waits for, to name it in a failure
     */
    <T> T await(Operation operation, Uni<T> uni) {
        return await(operation, uni, Duration.ZERO);
    }

    /**
     * Waits for an operation that has a time of its own.
     *
     * @param timeout what it takes longer than others
     */
    <T> T await(Operation operation, Uni<T> uni, Duration timeout) {
        return await(uni, saturated(nanos(timeout) + nanos(limit)), why -> givenUp(operation, why));
    }

    /**
     * Waits for a start.
     *
     * @param template the template, or null
     * @param token the start's idempotency token, or null if the application's key makes it
     * @param calls how many calls it may take
     */
    <T> T awaitStart(String template, String token, int calls, Uni<T> uni) {
        return await(uni, saturated(nanos(limit) * calls),
                why -> CompositionExceptions.mayHaveStarted(template, token, why));
    }

    /** How long to wait for a part of an operation. */
    Duration limit() {
        return limit;
    }

    static void requireAllowed() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("CompositionService blocks, but was called on the event-loop thread "
                    + Thread.currentThread().getName()
                    + ". Inject ReactiveCompositionService there, or annotate the caller with @Blocking.");
        }
    }

    /** @param why such as "its caller was interrupted" */
    static CompositionException givenUp(Operation operation, String why) {
        FailureDetails details = FailureDetails.of(operation.apiName()).withRemedy(true, "Call again.");
        return new CompositionException(operation.apiName() + " was given up, since " + why + ". " + details.remedy(), details,
                null);
    }

    static String interrupted() {
        return "its caller was interrupted";
    }

    static String notTold(Duration limit) {
        return "its end was not told within " + limit.toSeconds() + " s, which is more than the configured limits allow";
    }

    /** What an event loop threw, with the frames of the thread that waits for it: those say who made the call. */
    static RuntimeException withCaller(Throwable failure) {
        StackTraceElement[] caller = new Throwable().getStackTrace();
        String here = BlockingCaller.class.getName();
        // The same failure may be told to several callers: the one before is forgotten.
        Stream<StackTraceElement> thrown = Arrays.stream(failure.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().equals(here));
        failure.setStackTrace(Stream.concat(thrown, Arrays.stream(caller)).toArray(StackTraceElement[]::new));
        return failure instanceof RuntimeException unchecked ? unchecked : new CompletionException(failure);
    }

    private static <T> T await(Uni<T> uni, Duration limit, Function<String, CompositionException> givenUp) {
        requireAllowed();
        CompletableFuture<T> result = new CompletableFuture<>();
        Cancellable call = uni.subscribe().with(result::complete, result::completeExceptionally);
        try {
            return result.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw givenUp.apply(interrupted());
        } catch (TimeoutException e) {
            call.cancel();
            throw givenUp.apply(notTold(limit));
        } catch (ExecutionException e) {
            throw withCaller(e.getCause());
        }
    }

    private static double nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }

    /** For ever is a fair thing to say; it only has to be countable. */
    private static Duration saturated(double nanos) {
        return Duration.ofNanos((long) nanos);
    }
}
