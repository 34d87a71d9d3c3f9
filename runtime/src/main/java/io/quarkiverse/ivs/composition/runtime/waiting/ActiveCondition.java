package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;

/**
 * The composition is active, and so are all its destinations, or the named one. A composition can be active while a destination
 * still starts; one whose destination has ended will never have all of them active.
 */
final class ActiveCondition implements Condition<Composition> {

    private final String arn;
    private final String destination;
    private final Duration timeout;
    private volatile boolean seenStarting;

    /** @param destination the name of a destination, or null for all */
    ActiveCondition(String arn, String destination, Duration timeout) {
        this.arn = arn;
        this.destination = destination;
        this.timeout = timeout;
    }

    @Override
    public String awaited() {
        return destination == null ? "active with all its destinations"
                : "active with its destination " + OutsideText.quoted(destination);
    }

    @Override
    public Verdict<Composition> seen(Snapshot seen) {
        // Names are among the details.
        if (destination != null && !seen.detailed()) {
            return seen.denied() == null ? Verdict.ask() : Verdict.fail(seen.denied());
        }
        Composition composition = seen.composition();
        List<Destination> awaited = awaited(composition);
        if (destination != null && awaited.isEmpty()) {
            return Verdict.fail(unknownDestination(composition));
        }
        Optional<String> ended = ended(composition, awaited);
        if (ended.isPresent()) {
            return seen.isComplete() ? Verdict.fail(WaitFailures.ended(ended.get(), composition)) : Verdict.ask();
        }
        if (!isActive(composition, awaited)) {
            seenStarting = true;
            return Verdict.waiting();
        }
        return seen.isComplete() ? Verdict.done(composition) : Verdict.ask();
    }

    @Override
    public Verdict<Composition> gone(ResourceNotFoundException notFound, Snapshot last) {
        return Verdict.fail(last == null ? notFound
                : WaitFailures.ended("is gone, so it has ended. It was last seen", last.composition()));
    }

    @Override
    public Verdict<Composition> timedOut(Snapshot last) {
        if (last != null && isActive(last.composition(), awaited(last.composition())) && destination == null) {
            // Only its details are missing, and they were not worth the failure.
            return Verdict.done(last.composition());
        }
        return Verdict.fail(WaitFailures.timedOut(arn, awaited(), timeout, last == null ? null : last.composition()));
    }

    /** Whether it was not yet active at first. */
    boolean hasSeenItStarting() {
        return seenStarting;
    }

    private List<Destination> awaited(Composition composition) {
        return destination == null ? composition.destinations()
                : composition.destinations().stream()
                        .filter(candidate -> destination.equals(WaitFailures.nameOf(candidate)))
                        .toList();
    }

    private static Optional<String> ended(Composition composition, List<Destination> awaited) {
        if (composition.state() != null && composition.state().isFinal()) {
            return Optional.of("has ended");
        }
        return awaited.stream()
                .filter(candidate -> candidate.state() != null && candidate.state().isFinal())
                .map(candidate -> "will not become active, since its destination "
                        + OutsideText.shown(WaitFailures.nameOf(candidate))
                        + " has ended")
                .findFirst();
    }

    private static boolean isActive(Composition composition, List<Destination> awaited) {
        return CompositionState.ACTIVE.equals(composition.state())
                && awaited.stream().allMatch(candidate -> DestinationState.ACTIVE.equals(candidate.state()));
    }

    private Throwable unknownDestination(Composition composition) {
        return ValidationExceptions.notSent(Operation.GET_COMPOSITION, null, List.of("destinationName is "
                + OutsideText.quoted(destination) + ", but the destinations of " + arn + " are "
                + composition.destinations().stream().map(WaitFailures::nameOf).map(OutsideText::shown).sorted().toList()
                + "."));
    }
}
