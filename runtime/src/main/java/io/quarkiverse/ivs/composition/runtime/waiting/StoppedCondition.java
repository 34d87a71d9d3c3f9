package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;

/**
 * The composition has ended, one way or the other. The result has what GetComposition tells and lists do not, above all the
 * recording prefixes: as the start answered it or GetComposition did, before or after the end. As long as GetComposition may
 * still tell it, a composition without it is no result.
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
    public Verdict<Optional<Composition>> seen(Snapshot seen) {
        if (!seen.isFinal()) {
            return Verdict.waiting();
        }
        return seen.isComplete() ? Verdict.done(Optional.of(seen.composition())) : Verdict.ask();
    }

    @Override
    public Verdict<Optional<Composition>> gone(ResourceNotFoundException notFound, Snapshot last) {
        return Verdict.done(Optional.ofNullable(last).map(Snapshot::composition));
    }

    @Override
    public Verdict<Optional<Composition>> timedOut(Snapshot last) {
        if (last != null && last.isFinal()) {
            return last.isComplete() ? Verdict.done(Optional.of(last.composition()))
                    : Verdict.fail(WaitFailures.endedWithoutDetails(timeout, last.composition()));
        }
        return Verdict.fail(WaitFailures.timedOut(arn, awaited(), timeout, last == null ? null : last.composition()));
    }
}
