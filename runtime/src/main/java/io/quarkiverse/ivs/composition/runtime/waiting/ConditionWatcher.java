package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

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
    private volatile Snapshot last;

    private ConditionWatcher(String arn, Condition<T> condition, RegionPoller poller, UniEmitter<? super T> result,
            CallerContext caller) {
        this.arn = arn;
        this.condition = condition;
        this.poller = poller;
        this.result = result;
        this.caller = caller;
    }

    static <T> void begin(String arn, Condition<T> condition, Duration timeout, RegionPoller poller, CallerContext caller,
            UniEmitter<? super T> result) {
        ConditionWatcher<T> watcher = new ConditionWatcher<>(arn, condition, poller, result, caller);
        Cancellable timer = poller.context().schedule(nanos(timeout), watcher::timeOut);
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
            // Nobody else who waits may be held up by what this caller does with the answer.
            case DONE -> caller.execute(() -> result.complete(verdict.item()));
            case FAIL -> caller.execute(() -> result.fail(verdict.failure()));
        }
    }

    /** Not before now, and not so late that it cannot be counted: ChronoUnit.FOREVER is a fair way to say so. */
    private static long nanos(Duration timeout) {
        return Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
    }
}
