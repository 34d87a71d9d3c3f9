package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

import io.quarkiverse.ivs.composition.AwaitTimeoutException;
import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;

/** The texts of waits that end without what was waited for. */
final class WaitFailures {

    private static final String EVENTS = "The API gives no reason; the EventBridge event \"IVS Composition State Change\" does.";
    private static final String FORGOTTEN_SOON = "Wait for it again within five minutes of its end: after that the service has"
            + " forgotten it.";

    private WaitFailures() {
    }

    static CompositionEndedException ended(String what, Composition last) {
        return new CompositionEndedException(shown(last.arn()) + " " + what + ": " + states(last) + ". " + EVENTS,
                details().withRemedy(false, EVENTS), last);
    }

    static AwaitTimeoutException timedOut(String arn, String awaited, Duration timeout, Composition last) {
        String seen = last == null ? "The service has not answered in that time." : seenAs(last);
        return new AwaitTimeoutException(arn + " was not " + awaited + " within " + text(timeout) + ". " + seen,
                details().withRemedy(true, null), last);
    }

    static AwaitTimeoutException endedWithoutDetails(Duration timeout, Composition last) {
        return new AwaitTimeoutException(
                shown(last.arn()) + " has ended as " + states(last) + ", but GetComposition, which alone tells"
                        + " recording prefixes, did not answer within " + text(timeout) + ". " + FORGOTTEN_SOON,
                details().withRemedy(true, FORGOTTEN_SOON), last);
    }

    /** For somebody who may not call GetComposition, which would have said it. */
    static ResourceNotFoundException notListed(String arn, String region) {
        return new ResourceNotFoundException(arn + " is not among the compositions of " + region + ".",
                FailureDetails.of(Operation.LIST_COMPOSITIONS.apiName()), null);
    }

    static CompositionException shutDownOfWait(String arn, String awaited, Composition last) {
        return shutDown("nobody waits any more until " + arn + " is " + awaited, last);
    }

    static CompositionException shutDownOfWatch(String arn, Composition last) {
        return shutDown("nobody watches " + arn + " any more", last);
    }

    private static CompositionException shutDown(String what, Composition last) {
        String seen = last == null ? "The service has not answered yet." : seenAs(last);
        return new CompositionException("The application shuts down: " + what + ". " + seen,
                details().withRemedy(true, null), null);
    }

    private static String seenAs(Composition last) {
        return "It was last seen as " + states(last) + ".";
    }

    /** Such as {@code ACTIVE (destinations: live ACTIVE, Xy12 STARTING)}. */
    static String states(Composition composition) {
        String destinations = composition.destinations().stream()
                .map(destination -> shown(nameOf(destination)) + " " + shown(destination.state()))
                .collect(Collectors.joining(", "));
        return shown(composition.state()) + (destinations.isEmpty() ? "" : " (destinations: " + destinations + ")");
    }

    static String nameOf(Destination destination) {
        String name = destination.configuration() == null ? null : destination.configuration().name();
        return name == null || name.isEmpty() ? destination.id() : name;
    }

    private static String shown(Object told) {
        return OutsideText.shown(String.valueOf(told));
    }

    static FailureDetails details() {
        return FailureDetails.of(Operation.GET_COMPOSITION.apiName());
    }

    private static String text(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
