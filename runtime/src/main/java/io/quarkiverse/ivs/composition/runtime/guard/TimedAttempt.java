package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * One attempt under its time-out. It ends once, by an answer, a failure, the time-out, or because it was given up before it was
 * sent; then the breaker is told.
 */
final class TimedAttempt<T> {

    private final Attempt attempt;
    private final CallRules rules;
    private final CallerContext context;
    private final Breaker.Admission admission;
    private final Consumer<? super T> onItem;
    private final Consumer<AttemptFailure> onFailure;
    private final AtomicBoolean ended = new AtomicBoolean();
    private TimeLimit timeOut;
    private volatile Cancellable exchange;

    TimedAttempt(Attempt attempt, CallRules rules, CallerContext context, Breaker.Admission admission,
            Consumer<? super T> onItem, Consumer<AttemptFailure> onFailure) {
        this.attempt = attempt;
        this.rules = rules;
        this.context = context;
        this.admission = admission;
        this.onItem = onItem;
        this.onFailure = onFailure;
    }

    void begin(CallGuard.Call<T> call) {
        try {
            timeOut = TimeLimit.begin(rules.timeout(), rules.time(), context, this::timeOut);
        } catch (RejectedExecutionException e) {
            failed(new AttemptFailure(Kind.NOT_CONNECTED, "The application shuts down", null, e));
            return;
        }
        exchange = exchange(call).subscribe().with(this::answered, this::failed);
        if (ended.get()) {
            // It may have timed out before there was something to cancel.
            exchange.cancel();
        }
    }

    /**
     * Gives the attempt up if nothing was sent yet.
     *
     * @return whether it is given up; if not, it tells how it ends
     */
    boolean giveUp() {
        if (!attempt.abandon() || !end()) {
            return false;
        }
        cancelExchange();
        // That the caller left is no failure of the service, and no success either.
        admission.saysNothing();
        return true;
    }

    /** Whether something was sent; if not, nothing will be. */
    boolean isSent() {
        return !attempt.abandon();
    }

    private Uni<T> exchange(CallGuard.Call<T> call) {
        try {
            return call.attempt(attempt);
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private void answered(T item) {
        if (end()) {
            admission.answered();
            context.execute(() -> onItem.accept(item));
        }
    }

    private void failed(Throwable thrown) {
        if (end()) {
            AttemptFailure failure = known(thrown);
            if (FailureRules.failureOfService(failure)) {
                admission.failed();
            } else {
                admission.answered();
            }
            context.execute(() -> onFailure.accept(failure));
        }
    }

    private void timeOut(boolean frozen) {
        if (end()) {
            cancelExchange();
            AttemptFailure failure = rules.timedOut(attempt);
            if (frozen) {
                // It says nothing of the service that this process stood still.
                admission.saysNothing();
            } else {
                admission.failed();
            }
            context.execute(() -> onFailure.accept(failure));
        }
    }

    private void cancelExchange() {
        Cancellable begun = exchange;
        if (begun != null) {
            begun.cancel();
        }
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        if (timeOut != null) {
            timeOut.cancel();
        }
        return true;
    }

    /** Anything but an {@link AttemptFailure} is a bug of ours, after which nobody knows what happened. */
    private static AttemptFailure known(Throwable thrown) {
        return thrown instanceof AttemptFailure known ? known
                : new AttemptFailure(Kind.UNREADABLE, thrown.toString(), null, thrown);
    }
}
