package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Somebody who waits for a condition. */
final class ConditionWatcher<T> implements Watcher {

    private final String arn;
    private final Condition<T> condition;
    private final RegionPoller poller;
    private final UniEmitter<? super T> result;
    private final CallerContext caller;
    private final Runnable afterwards;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Snapshot last;

    private ConditionWatcher(String arn, Condition<T> condition, RegionPoller poller, UniEmitter<? super T> result,
            CallerContext caller, Runnable afterwards) {
        this.arn = arn;
        this.condition = condition;
        this.poller = poller;
        this.result = result;
        this.caller = caller;
        this.afterwards = afterwards;
    }

    /** @param afterwards runs when the caller was told that the condition is met */
    static <T> void begin(String arn, Condition<T> condition, Duration timeout, RegionPoller poller, CallerContext caller,
            UniEmitter<? super T> result, Runnable afterwards) {
        ConditionWatcher<T> watcher = new ConditionWatcher<>(arn, condition, poller, result, caller, afterwards);
        Cancellable timer = poller.context().limit(timeout, watcher::timeOut);
        // Watched first: whatever ends the wait, it must find somebody to leave.
        poller.watch(arn, watcher);
        result.onTermination(() -> {
            timer.cancel();
            poller.leave(arn, watcher);
        });
    }

    @Override
    public void seen(Snapshot seen) {
        last = seen;
        follow(condition.seen(seen));
    }

    @Override
    public void gone(ResourceNotFoundException notFound) {
        follow(condition.gone(notFound, last));
    }

    @Override
    public void failed(Throwable failure) {
        follow(Verdict.fail(failure));
    }

    @Override
    public void shutDown() {
        Snapshot known = last;
        follow(Verdict.fail(WaitFailures.shutDownOfWait(arn, condition.awaited(), known == null ? null : known.composition())));
    }

    private void timeOut() {
        follow(condition.timedOut(last));
    }

    private void follow(Verdict<T> verdict) {
        switch (verdict.next()) {
            case WAIT -> {
            }
            case ASK -> poller.want(arn);
            case DONE -> end(() -> {
                result.complete(verdict.item());
                afterwards.run();
            });
            case FAIL -> end(() -> result.fail(verdict.failure()));
        }
    }

    /** Nobody else who waits may be held up by what this caller does with the answer. */
    private void end(Runnable tell) {
        if (over.compareAndSet(false, true)) {
            caller.execute(tell);
        }
    }
}
