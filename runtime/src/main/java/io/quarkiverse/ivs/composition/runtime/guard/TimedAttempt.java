package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.client.PlainSubscriber;
import io.smallrye.mutiny.Uni;

/**
 * One attempt under its time-out. It ends once, by an answer, a failure, the time-out or a cancellation; then the breaker is
 * told.
 */
final class TimedAttempt<T> {

    private final Attempt attempt;
    private final CallRules rules;
    private final CallerContext context;
    private final Breaker.Admission admission;
    private final Consumer<? super T> onItem;
    private final Consumer<AttemptFailure> onFailure;
    private final PlainSubscriber<T> exchange = new PlainSubscriber<>(this::answered, this::failed);
    private final AtomicBoolean ended = new AtomicBoolean();
    private Future<?> timer;

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
            timer = context.timers(rules.time().scheduler()).schedule(() -> context.execute(this::timeOut),
                    rules.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            failed(new AttemptFailure(Kind.NOT_CONNECTED, "The application shuts down", null, e));
            return;
        }
        exchange.follow(exchange(call));
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

    private void failed(Throwable failure) {
        if (end()) {
            fail(known(failure));
        }
    }

    private void timeOut() {
        if (end()) {
            exchange.cancel();
            fail(rules.timedOut(attempt));
        }
    }

    /** Nobody wants it any more; without effect after its end. */
    void cancel() {
        if (end()) {
            exchange.cancel();
            // An impatient caller is no failure of the service, and no success either.
            admission.saysNothing();
        }
    }

    private void fail(AttemptFailure failure) {
        if (FailureRules.failureOfService(failure)) {
            admission.failed();
        } else if (FailureRules.saysNothing(failure)) {
            admission.saysNothing();
        } else {
            admission.answered();
        }
        context.execute(() -> onFailure.accept(failure));
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        return true;
    }

    /** Anything but an {@link AttemptFailure} is a bug of ours, after which nobody knows what happened. */
    private static AttemptFailure known(Throwable thrown) {
        return thrown instanceof AttemptFailure known ? known
                : new AttemptFailure(Kind.UNREADABLE, thrown.toString(), null, thrown);
    }
}
