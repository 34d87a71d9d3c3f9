package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * One call, attempt after attempt. It always waits for one of these: credentials, a permit, an answer, or its next attempt.
 * It goes on on the context of its caller. When the call is over before its attempt is, the attempt goes on without the
 * caller.
 */
final class CallRun<T> implements Pacer.Waiter {

    private static final Runnable NOTHING = () -> {
    };

    private final CallRules rules;
    private final RegionalGuard guard;
    private final CallGuard.Call<T> call;
    private final RetryPolicy retries;
    private final CallObserver.Observation observation;
    private final UniEmitter<? super T> caller;
    private final CallerContext context;
    private final Uni<AwsCredentialsIdentity> resolution;
    private final String invocationId;
    private final CallHistory history = new CallHistory();
    private final AtomicBoolean over = new AtomicBoolean();
    private TimeLimit limit;
    /** Stops what the call waits for. */
    private volatile Runnable stop = NOTHING;
    private volatile TimedAttempt<T> attempt;
    private Pacer.Place place;
    private AwsCredentialsIdentity identity;
    private long queuedAt;

    CallRun(CallRules rules, RegionalGuard guard, CallGuard.Call<T> call, CallObserver.Observation observation,
            UniEmitter<? super T> caller) {
        this.rules = rules;
        this.guard = guard;
        this.call = call;
        this.retries = rules.retries(call.isPatient());
        this.observation = observation;
        this.caller = caller;
        this.context = CallerContext.current(rules.eventLoops());
        this.resolution = rules.credentials().resolve();
        this.invocationId = rules.newInvocationId();
    }

    void begin() {
        guard.begins(this);
        caller.onTermination(this::callerLeft);
        Duration timeout = call.timeout();
        if (timeout != null) {
            try {
                limit = TimeLimit.begin(timeout, rules.time(), context, frozen -> end(Reason.TIME_LIMIT));
            } catch (RejectedExecutionException e) {
                end(Reason.SHUT_DOWN);
                return;
            }
        }
        // Nothing of a call needs a worker thread, since its caller may block the last one.
        context.execute(this::next);
    }

    /** The application shuts down. */
    void shutDown() {
        context.execute(() -> end(Reason.SHUT_DOWN));
    }

    /** Another attempt, or what speaks against it. */
    private void next() {
        if (over.get()) {
            return;
        }
        if (guard.isClosed()) {
            end(Reason.SHUT_DOWN);
            return;
        }
        // First, so that a permit is used when it is given.
        identity = rules.credentials().current();
        if (identity != null) {
            queue();
            return;
        }
        waitFor(TimeLimit.of(resolution, rules.timeout(), rules.time(), context, rules::credentialsLate).subscribe().with(
                found -> {
                    identity = found;
                    queue();
                }, this::withoutCredentials)::cancel);
    }

    private void withoutCredentials(Throwable failure) {
        if (over.get()) {
            return;
        }
        if (failure instanceof RejectedExecutionException) {
            end(Reason.SHUT_DOWN);
            return;
        }
        AttemptFailure known = failure instanceof AttemptFailure late ? late : AttemptFailure.withoutCredentials(failure);
        history.withoutCredentials(rules.time().nanos(), known);
        retry(null, known);
    }

    private void queue() {
        if (over.get()) {
            return;
        }
        if (guard.breaker().isOpen()) {
            // Before it stands in the queue, where it would wait for nothing.
            end(Reason.CIRCUIT_BREAKER_OPEN);
            return;
        }
        Pacer pacer = guard.pacer();
        if (place == null) {
            place = pacer.arrive(this);
        }
        Pacer.Place mine = place;
        queuedAt = rules.time().nanos();
        if (pacer.take(mine)) {
            send(0);
        } else {
            waitFor(() -> pacer.leave(mine));
        }
    }

    @Override
    public void granted() {
        context.execute(() -> {
            long waited = rules.time().nanos() - queuedAt;
            observation.paced(waited);
            send(waited);
        });
    }

    @Override
    public void refused(Reason reason) {
        context.execute(() -> {
            AttemptFailure last = history.lastFailure();
            boolean throttled = reason == Reason.RATE_LIMITED && last != null && last.kind() == Kind.THROTTLED;
            end(throttled ? Reason.ATTEMPT_FAILED : reason);
        });
    }

    private void send(long paced) {
        stop = NOTHING;
        if (over.get()) {
            guard.pacer().giveBack();
            return;
        }
        Breaker.Admission admission = guard.breaker().admit();
        if (admission == null) {
            guard.pacer().giveBack();
            end(Reason.CIRCUIT_BREAKER_OPEN);
            return;
        }
        history.begun(rules.time().nanos(), paced);
        AwsCredentialsIdentity newest = rules.credentials().current();
        Attempt made = new Attempt(invocationId, history.sent(), history.sent() + retries.maxAttempts() - history.tries(),
                observation::send, newest == null ? identity : newest);
        attempt = new TimedAttempt<>(made, rules, context, admission, this::answered, failure -> failed(made, failure));
        attempt.begin(call);
        if (over.get()) {
            leaveAttempt();
        }
    }

    private void answered(T item) {
        attempt = null;
        guard.pacer().giveBack();
        if (!over.compareAndSet(false, true)) {
            observation.endedWithoutCaller(item, null);
            return;
        }
        ended();
        CallerContext.tell(() -> caller.complete(item));
        observation.ended(history.sent(), null);
        guard.ends(this);
    }

    private void failed(Attempt made, AttemptFailure failure) {
        attempt = null;
        boolean throttled = failure.kind() == Kind.THROTTLED;
        if (throttled) {
            guard.throttled(place, failure);
        }
        guard.pacer().giveBack();
        if (over.get()) {
            observation.endedWithoutCaller(null, failure);
        } else if (throttled && guard.isPaced() && call.isPatient()) {
            history.throttled(failure);
            observation.attemptFailed(failure, 0);
            next();
        } else {
            history.failed(failure);
            retry(made, failure);
        }
    }

    private void retry(Attempt made, AttemptFailure failure) {
        place = null;
        long delay = retries.next(history, made, failure, rules.time().nanos());
        observation.attemptFailed(failure, delay);
        if (delay == RetryPolicy.STOP) {
            end(Reason.ATTEMPT_FAILED);
            return;
        }
        try {
            Future<?> timer = rules.time().scheduler().schedule(() -> context.execute(this::next), delay,
                    TimeUnit.NANOSECONDS);
            waitFor(() -> timer.cancel(false));
        } catch (RejectedExecutionException e) {
            end(Reason.SHUT_DOWN);
        }
    }

    private void waitFor(Runnable stop) {
        this.stop = stop;
        if (over.get()) {
            stop.run();
        }
    }

    /** The call fails; without effect after its end. */
    private void end(Reason reason) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        ended();
        if (leaveAttempt()) {
            history.leftUnderWay();
        }
        GuardedFailure failure = history.end(reason);
        CallerContext.tell(() -> caller.fail(exception(failure)));
        observation.ended(history.sent(), failure);
        guard.ends(this);
    }

    private Throwable exception(GuardedFailure failure) {
        try {
            return call.failure(failure);
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Also called, without effect, after the end. */
    private void callerLeft() {
        if (over.compareAndSet(false, true)) {
            ended();
            context.execute(() -> {
                boolean underWay = leaveAttempt();
                observation.callerLeft(history.sent(), underWay, history.outcomeUnknown());
                guard.ends(this);
            });
        }
    }

    private void ended() {
        if (limit != null) {
            limit.cancel();
        }
        stop.run();
    }

    /** @return whether the attempt is under way, and goes on without the caller */
    private boolean leaveAttempt() {
        TimedAttempt<T> begun = attempt;
        if (begun == null) {
            return false;
        }
        if (!begun.giveUp()) {
            return begun.isSent();
        }
        attempt = null;
        guard.pacer().giveBack();
        return false;
    }
}
