package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.MDC;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

/**
 * What an operator hears of the calls. Each line names what it is about in its text, and in the MDC under names that begin with
 * {@code ivs.}. Nothing is logged for each request above DEBUG: under load that would be the next problem.
 */
final class CallLog implements CallObserver {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final int MAX_LENGTH = 1_000;

    @Override
    public Observation begin(CallGuard.Call<?> call, String region) {
        return new Lines(call);
    }

    /** The first throttle after a quiet time. */
    static void throttled(GuardState state) {
        log(Level.WARN, about(state.operation(), state.region()), String.format(Locale.ROOT,
                "The service throttles %s in %s: %.2f requests a second leave from now on, more as long as it does not throttle"
                        + " again; %d wait",
                state.operation().apiName(), state.region(), state.requestsPerSecond(), state.waiting()));
    }

    /** The circuit breaker has changed. */
    static void breaker(GuardState state, CircuitBreakerState changed) {
        String breaker = "The circuit breaker of " + state.operation().apiName() + " in " + state.region();
        Map<String, String> about = about(state.operation(), state.region());
        switch (changed) {
            case OPEN ->
                log(Level.WARN, about, breaker + " is open: the service keeps failing, so calls are refused for a while");
            case HALF_OPEN ->
                log(Level.DEBUG, about, breaker + " is half-open: one call finds out whether the service is back");
            case CLOSED -> log(Level.INFO, about, breaker + " is closed: calls are made again");
        }
    }

    private static Map<String, String> about(Operation operation, String region) {
        Map<String, String> about = new TreeMap<>();
        about.put("ivs.operation", operation.apiName());
        about.put("ivs.region", region);
        return about;
    }

    private static void log(Level level, Map<String, String> about, String line) {
        if (!LOG.isEnabled(level)) {
            return;
        }
        about.forEach(MDC::put);
        try {
            LOG.log(level, OutsideText.line(line, MAX_LENGTH));
        } finally {
            about.keySet().forEach(MDC::remove);
        }
    }

    private static final class Lines implements Observation {

        private final CallGuard.Call<?> call;
        private int failed;
        private AttemptFailure last;

        Lines(CallGuard.Call<?> call) {
            this.call = call;
        }

        @Override
        public void attemptFailed(AttemptFailure failure, long nextNanos) {
            failed++;
            last = failure;
            if (LOG.isDebugEnabled()) {
                log(Level.DEBUG, failure, "attempt " + failed + " failed, " + of(failure) + "; " + next(failure, nextNanos));
            }
        }

        @Override
        public void ended(int attempts, GuardedFailure failure) {
            if (failure != null && failure.outcomeUnknown() && isStart()) {
                unknown(switch (failure.reason()) {
                    case ATTEMPT_FAILED -> "the last attempt failed, " + of(failure.lastFailure());
                    case CIRCUIT_BREAKER_OPEN -> "the circuit breaker opened";
                    case RATE_LIMITED -> "its turn for another attempt would come too late";
                    case TIME_LIMIT -> "the time that its caller gave it is over";
                    case SHUT_DOWN -> "the application shuts down";
                });
            }
        }

        @Override
        public void callerLeft(int attempts, boolean underWay, boolean outcomeUnknown) {
            if (underWay) {
                log(Level.DEBUG, null, "its caller left; the attempt goes on, and is the last one");
            } else if (outcomeUnknown && isStart()) {
                unknown("its caller left before another attempt");
            }
        }

        @Override
        public void endedWithoutCaller(Object answer, AttemptFailure failure) {
            // Nobody else will tell what became of it; nothing depends on an answer that only tells something.
            Level level = call.operation() == Operation.START_COMPOSITION || call.operation() == Operation.STOP_COMPOSITION
                    ? Level.WARN
                    : Level.DEBUG;
            String begin = "its caller did not wait for the end: ";
            if (failure == null) {
                log(level, null, begin + (answer instanceof CallGuard.Started start ? "it started " + start.composition().arn()
                        : "it succeeded"));
            } else {
                String what = FailureRules.unknownOutcome(failure) ? "nobody knows whether it was carried out: "
                        : "it failed: ";
                log(level, failure, begin + what + of(failure));
            }
        }

        private void unknown(String why) {
            log(Level.WARN, last, "it may have started a composition: " + why + ". Start again with the token: that finds the"
                    + " composition if there is one");
        }

        private boolean isStart() {
            return call.operation() == Operation.START_COMPOSITION;
        }

        private void log(Level level, AttemptFailure failure, String what) {
            if (!LOG.isEnabled(level)) {
                return;
            }
            Map<String, String> about = about(call.operation(), call.region());
            StringBuilder line = new StringBuilder(call.operation().apiName()).append(" in ").append(call.region());
            if (call.template() != null) {
                about.put("ivs.template", call.template());
                line.append(" for template \"").append(call.template()).append('"');
            }
            if (call.idempotencyToken() != null) {
                about.put("ivs.token", call.idempotencyToken());
                line.append(", token \"").append(call.idempotencyToken()).append('"');
            }
            if (failure != null && failure.error() != null && failure.error().requestId() != null) {
                about.put("ivs.request-id", failure.error().requestId());
            }
            CallLog.log(level, about, line.append(": ").append(what).toString());
        }

        private static String of(AttemptFailure failure) {
            ServiceError error = failure.error();
            String kind = failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (error == null) {
                return kind + ": " + failure.getMessage();
            }
            return kind + " (" + error.status() + (error.code() == null ? "" : ' ' + error.code())
                    + (error.requestId() == null ? "" : ", request id " + error.requestId()) + "): " + failure.getMessage();
        }

        private static String next(AttemptFailure failure, long nextNanos) {
            if (nextNanos < 0) {
                return "there is no further one";
            }
            return failure.kind() == Kind.THROTTLED && nextNanos == 0 ? "it goes back to its place in the queue"
                    : "again in " + TimeUnit.NANOSECONDS.toMillis(nextNanos) + " ms";
        }
    }
}
