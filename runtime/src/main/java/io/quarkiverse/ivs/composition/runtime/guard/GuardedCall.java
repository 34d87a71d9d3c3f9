package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.client.PlainSubscriber;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One call on its way: its attempts, each with its permit and its time-out. SmallRye's guard neither hands a
 * cancellation on nor forgets a call that never ends, so a cancelled attempt is ended here, for both.
 */
final class GuardedCall<T> {

    private final CallRules rules;
    private final RegionalGuard guard;
    private final Function<Attempt, Uni<T>> attempt;
    private final CallObserver.Observation observation;
    private final String invocationId;
    private final CallHistory history = new CallHistory();
    private final CallerContext caller;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Step<T> step;
    private volatile boolean cancelled;

    GuardedCall(CallRules rules, RegionalGuard guard, Function<Attempt, Uni<T>> attempt,
            CallObserver.Observation observation) {
        this.caller = CallerContext.current(rules.eventLoops());
        this.rules = rules;
        this.guard = guard;
        this.attempt = attempt;
        this.observation = observation;
        this.invocationId = rules.newInvocationId();
    }

    void run(UniEmitter<? super T> result) {
        result.onTermination(this::cancel);
        // First of all, so that SmallRye waits there too: nothing of a call needs a worker thread, since its caller may block
        // the last one.
        caller.execute(() -> PlainSubscriber.subscribe(guarded(),
                item -> caller.execute(() -> succeed(result, item)),
                failure -> caller.execute(() -> fail(result, failure))));
    }

    /** SmallRye's guard is made on first use, and throws if it cannot be. */
    private Uni<T> guarded() {
        try {
            return guard.run(this::attempt);
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private void succeed(UniEmitter<? super T> result, T item) {
        if (over.compareAndSet(false, true)) {
            observation.ended(history.attempts(), null);
            result.complete(item);
        }
    }

    private void fail(UniEmitter<? super T> result, Throwable failure) {
        if (over.compareAndSet(false, true)) {
            GuardedFailure end = end(failure);
            observation.ended(history.attempts(), end);
            result.fail(end);
        }
    }

    private GuardedFailure end(Throwable failure) {
        if (failure instanceof AttemptVerdict verdict) {
            return history.end(verdict.reason());
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return history.end(Reason.CIRCUIT_BREAKER_OPEN);
        }
        // Such as a timer that is gone, since the application shuts down.
        history.failed(history.attempts() == 0 ? notSent(failure) : known(failure));
        return history.end(Reason.ATTEMPT_FAILED);
    }

    private Uni<T> attempt() {
        return Uni.createFrom().emitter(end -> {
            Step<T> next = new Step<>(end);
            step = next;
            if (cancelled) {
                next.cancel();
            } else if (guard.pacer() == null || guard.pacer().tryTake()) {
                send(next, 0);
            } else {
                queue(next);
            }
        });
    }

    private void queue(Step<T> step) {
        long since = rules.time().nanos();
        step.waits(guard.pacer().take(new Pacer.Waiter() {

            @Override
            public void granted() {
                long waited = rules.time().nanos() - since;
                observation.paced(waited);
                caller.execute(() -> send(step, waited));
            }

            @Override
            public void refused() {
                step.end.fail(AttemptVerdict.rateLimited());
            }
        }));
    }

    private void send(Step<T> step, long paced) {
        if (cancelled) {
            return;
        }
        history.sent(rules.time().nanos(), paced);
        observation.send(() -> step.sends(PlainSubscriber.subscribe(exchange(),
                step.end::complete,
                failure -> step.end.fail(verdict(failure)))::cancel));
    }

    private Uni<T> exchange() {
        Attempt made = new Attempt(invocationId, history.attempts(), rules.retries().maxAttempts());
        Uni<T> exchange;
        try {
            exchange = attempt.apply(made);
        } catch (RuntimeException e) {
            exchange = Uni.createFrom().failure(e);
        }
        return exchange.ifNoItem().after(rules.timeout()).on(rules.time().scheduler()).failWith(() -> rules.timedOut(made));
    }

    private AttemptVerdict verdict(Throwable thrown) {
        AttemptFailure failure = known(thrown);
        history.failed(failure);
        observation.attemptFailed(failure);
        long delay = rules.retries().next(history, failure, rules.time().nanos());
        if (failure.kind() == Kind.THROTTLED) {
            guard.throttled(rules.holdAfter(failure));
        }
        return AttemptVerdict.of(failure, delay);
    }

    private static AttemptFailure notSent(Throwable thrown) {
        return new AttemptFailure(Kind.NOT_CONNECTED, thrown.toString(), null, thrown);
    }

    /** Anything but an {@link AttemptFailure} is a bug of ours, after which nobody knows what happened. */
    private static AttemptFailure known(Throwable thrown) {
        return thrown instanceof AttemptFailure known ? known
                : new AttemptFailure(Kind.UNREADABLE, thrown.toString(), null, thrown);
    }

    /** The caller leaves; also called, without effect, after the end. */
    private void cancel() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        cancelled = true;
        observation.cancelled(history.attempts());
        Step<T> current = step;
        if (current != null) {
            current.cancel();
        }
    }

    /** The attempt under way, which may be waiting for its permit or for its answer. */
    private static final class Step<T> {

        private final UniEmitter<? super T> end;
        private Runnable stop;
        private boolean cancelled;

        Step(UniEmitter<? super T> end) {
            this.end = end;
        }

        /** It stands in a queue, unless it has left that already: then what is sent is to be stopped. */
        void waits(Runnable leave) {
            stoppedBy(leave, false);
        }

        /** Its request was sent. */
        void sends(Runnable stop) {
            stoppedBy(stop, true);
        }

        private void stoppedBy(Runnable stop, boolean instead) {
            synchronized (this) {
                if (this.stop == null || instead) {
                    this.stop = stop;
                }
                if (!cancelled) {
                    return;
                }
            }
            stop.run();
        }

        void cancel() {
            Runnable stopping;
            synchronized (this) {
                cancelled = true;
                stopping = stop;
            }
            if (stopping != null) {
                stopping.run();
            }
            end.fail(AttemptVerdict.cancelled());
        }
    }
}
