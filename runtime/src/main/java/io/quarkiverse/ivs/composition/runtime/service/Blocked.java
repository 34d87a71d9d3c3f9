package io.quarkiverse.ivs.composition.runtime.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.runtime.client.PlainSubscriber;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A caller who waits, and what becomes of the call when somebody interrupts that: it is cancelled, and nothing is lost. */
final class Blocked {

    private Blocked() {
    }

    /**
     * Waits for an operation.
     *
     * @param operation what the caller waits for, to name it in a failure
     */
    static <T> T await(Operation operation, Uni<T> uni) {
        return await(uni, () -> interrupted(operation));
    }

    /**
     * Waits for a start.
     *
     * @param template the template, or null
     * @param token the start's idempotency token, or null if the application's key makes it
     */
    static <T> T awaitStart(String template, String token, Uni<T> uni) {
        return await(uni, () -> interruptedStart(template, token));
    }

    static void requireAllowed() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("CompositionService blocks, but was called on the event-loop thread "
                    + Thread.currentThread().getName()
                    + ". Inject ReactiveCompositionService there, or annotate the caller with @Blocking.");
        }
    }

    private static <T> T await(Uni<T> uni, Supplier<CompositionException> interrupted) {
        requireAllowed();
        CompletableFuture<T> result = new CompletableFuture<>();
        Cancellable call = PlainSubscriber.subscribe(uni, result::complete, result::completeExceptionally);
        try {
            return result.get();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw interrupted.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static CompositionException interrupted(Operation operation) {
        FailureDetails details = FailureDetails.of(operation.apiName()).withRemedy(true, "Call again.");
        return new CompositionException(operation.apiName() + " was given up, since its caller was interrupted. "
                + details.remedy(), details, null);
    }

    private static CompositionException interruptedStart(String template, String token) {
        FailureDetails details = FailureDetails.of(Operation.START_COMPOSITION.apiName()).withTemplate(template)
                .withIdempotencyToken(token)
                .withRemedy(true, (token == null ? "Call ensureStarted again with the same key"
                        : "Start again with the idempotency token \"" + token + '"')
                        + ": that finds the composition if there is one, and starts it if there is none.");
        return new OutcomeUnknownException(details.operation() + (template == null ? "" : " for template \"" + template + '"')
                + " may have started a composition: its caller was interrupted. " + details.remedy(), details, null);
    }
}
