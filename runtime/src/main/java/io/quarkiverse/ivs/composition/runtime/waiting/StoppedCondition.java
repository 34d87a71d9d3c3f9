package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;

/**
 * The composition has ended, one way or the other. The result is what GetComposition says then, or, when it comes too late for
 * that, the composition as it was last seen: the recording is found with it. What was never seen but on a list has no recording
 * prefix, and is no result as long as GetComposition may still tell it.
 */
final class StoppedCondition implements Condition<Optional<Composition>> {

    private final String arn;
    private final Duration timeout;

    StoppedCondition(String arn, Duration timeout) {
        this.arn = arn;
        this.timeout = timeout;
    }

    @Override
    public String awaited() {
        return "stopped";
    }

    @Override
    public Verdict<Optional<Composition>> seen(Seen seen) {
        if (!seen.isFinal()) {
            return Verdict.waiting();
        }
        return seen.byGet() ? Verdict.done(Optional.of(seen.composition())) : Verdict.ask();
    }

    @Override
    public Verdict<Optional<Composition>> gone(ResourceNotFoundException notFound, Seen last) {
        return Verdict.done(Optional.ofNullable(last).map(Seen::composition));
    }

    @Override
    public Verdict<Optional<Composition>> timedOut(Seen last) {
        if (last != null && last.isFinal()) {
            return last.detailed() ? Verdict.done(Optional.of(last.composition()))
                    : Verdict.fail(WaitFailures.endedWithoutDetails(timeout, last.composition()));
        }
        return Verdict.fail(WaitFailures.timedOut(arn, awaited(), timeout, last == null ? null : last.composition()));
    }
}
