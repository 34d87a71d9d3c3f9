package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * One call on its way, attempt after attempt. It always waits for one of three: a permit, an answer, or its next attempt; and
 * whoever leaves stops just that. It goes on on the context of its caller.
 */
final class GuardedCall<T> implements UniSubscription, Pacer.Waiter {

    private final CallRules rules;
    private final RegionalGuard guard;
    private final CallGuard.Call<T> call;
    private final RetryPolicy retries;
    private final CallObserver.Observation observation;
    private final UniSubscriber<? super T> subscriber;
    private final CallerContext context;
    private final String invocationId;
    private final CallHistory history = new CallHistory();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Runnable stop = () -> {
    };
    private volatile Future<?> alarm;
    private long queuedAt;

    GuardedCall(CallRules rules, RegionalGuard guard, CallGuard.Call<T> call, CallObserver.Observation observation,
            UniSubscriber<? super T> subscriber) {
        this.rules = rules;
        this.guard = guard;
        this.call = call;
        this.retries = rules.retries(call.isPatient());
        this.observation = observation;
        this.subscriber = subscriber;
        this.context = CallerContext.current(rules.eventLoops());
        this.invocationId = rules.newInvocationId();
    }

    void begin() {
        subscriber.onSubscribe(this);
        // Nothing of a call needs a worker thread, since its caller may block the last one.
        context.execute(this::next);
    }

    /** Another attempt, or what speaks against it. */
    private void next() {
        if (over.get()) {
            return;
        }
        if (guard.isClosed()) {
            refuse(Reason.SHUT_DOWN);
        } else if (guard.breaker().isOpen()) {
            // Before it stands in the queue, where it would wait for nothing.
            refuse(Reason.CIRCUIT_BREAKER_OPEN);
        } else if (guard.pacer() == null || guard.pacer().tryTake()) {
            send(0);
        } else {
            queue();
        }
    }

    private void queue() {
        queuedAt = rules.time().nanos();
        stop = () -> guard.pacer().leave(this);
        guard.pacer().take(this);
        if (over.get()) {
            // It left while it came.
            guard.pacer().leave(this);
        }
    }

    @Override
    public void granted() {
        long waited = rules.time().nanos() - queuedAt;
        observation.paced(waited);
        context.execute(() -> send(waited));
    }

    @Override
    public void refused() {
        context.execute(() -> refuse(Reason.RATE_LIMITED));
    }

    @Override
    public void closed() {
        context.execute(() -> refuse(Reason.SHUT_DOWN));
    }

    private void send(long paced) {
        if (over.get()) {
            return;
        }
        Breaker.Admission admission = guard.breaker().admit();
        if (admission == null) {
            refuse(Reason.CIRCUIT_BREAKER_OPEN);
            return;
        }
        history.begun(rules.time().nanos(), paced);
        Attempt made = new Attempt(invocationId, history.attempts(), retries.maxAttempts(), observation::send);
        TimedAttempt<T> attempt = new TimedAttempt<>(made, rules, context, admission, this::succeed,
                failure -> failed(made, failure));
        stop = attempt::cancel;
        attempt.begin(call);
        if (over.get()) {
            attempt.cancel();
        }
    }

    private void failed(Attempt attempt, AttemptFailure failure) {
        if (over.get()) {
            return;
        }
        history.failed(failure);
        observation.attemptFailed(failure);
        long delay = retries.next(history, attempt, failure, rules.time().nanos());
        if (failure.kind() == Kind.THROTTLED) {
            guard.throttled(rules.holdAfter(failure));
        }
        if (delay == RetryPolicy.STOP) {
            refuse(Reason.ATTEMPT_FAILED);
        } else {
            sleep(delay);
        }
    }

    private void sleep(long delay) {
        stop = this::stopSleeping;
        guard.sleeps(this);
        try {
            alarm = rules.time().scheduler().schedule(this::wake, delay, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The timers went first.
            if (guard.awakes(this)) {
                refuse(Reason.SHUT_DOWN);
            }
        }
        if (over.get()) {
            stopSleeping();
        }
    }

    /** It is time for the next attempt, or too late for any. */
    void wake() {
        if (guard.awakes(this)) {
            context.execute(this::next);
        }
    }

    private void stopSleeping() {
        guard.awakes(this);
        Future<?> set = alarm;
        if (set != null) {
            set.cancel(false);
        }
    }

    private void succeed(T item) {
        if (over.compareAndSet(false, true)) {
            observation.ended(history.sent(), null);
            subscriber.onItem(item);
        }
    }

    private void refuse(Reason reason) {
        if (over.compareAndSet(false, true)) {
            GuardedFailure failure = history.end(reason);
            observation.ended(history.sent(), failure);
            subscriber.onFailure(call.failure(failure));
        }
    }

    /** The caller leaves; also called, without effect, after the end. */
    @Override
    public void cancel() {
        if (over.compareAndSet(false, true)) {
            observation.cancelled(history.sent());
            stop.run();
        }
    }
}
