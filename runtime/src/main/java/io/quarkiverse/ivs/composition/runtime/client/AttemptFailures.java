package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.ws.rs.ProcessingException;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;

/** Decides what a failure of the REST client, or an error of the service, was. */
final class AttemptFailures {

    /** From this difference on the AWS SDKs take the clock for the reason; the service accepts five minutes. */
    private static final Duration SKEW = Duration.ofMinutes(4);
    private static final int MAX_REASON = 300;
    private static final String REFUSED_BY_TRANSPORT = "the HTTP client refused something of the request, and its text is left"
            + " out since it may quote a secret";

    private AttemptFailures() {
    }

    /**
     * What a call failed with in the REST client.
     *
     * @param via the proxy that it went through, as a text to append to the host, or an empty one
     */
    static AttemptFailure of(Throwable failure, OutgoingCall call, Operation operation, Endpoint endpoint, String via) {
        IncomingAnswer answer = call.answer();
        if (answer != null && answer.isError()) {
            return rejected(answer.error(Instant.now()), call.signedAt(), via);
        }
        Throwable cause = unwrapped(failure);
        String host = endpoint.uri().getAuthority() + via;
        if (!call.attempt().sent()) {
            // Whatever it was, it came before the first byte: refused, unknown host, TLS, no free connection in time.
            return new AttemptFailure(Kind.NOT_CONNECTED, "No connection to " + host + ": " + reason(cause), null, cause);
        }
        if (cause instanceof TimeoutException) {
            return new AttemptFailure(Kind.TIMED_OUT, host + " did not answer within quarkus.rest-client."
                    + ConfigKeys.REST_CLIENT + ".read-timeout", null, cause);
        }
        if (answer != null && (answer.givenUp() != null || isMalformed(answer.broken()))) {
            String reason = answer.givenUp() != null ? answer.givenUp() : "it is no valid HTTP: " + reason(answer.broken());
            return unreadable(operation, host, answer.isSuccess() ? Kind.UNREADABLE : Kind.DISCONNECTED, reason);
        }
        boolean quotable = !isAboutARequest(cause);
        return new AttemptFailure(Kind.DISCONNECTED, "The connection to " + host + " broke before the answer was complete: "
                + (quotable ? reason(cause) : REFUSED_BY_TRANSPORT), null, quotable ? cause : null);
    }

    /** An answer that says success and is not what it should be. */
    static AttemptFailure unreadable(Operation operation, Endpoint endpoint, Exception cause) {
        String reason = cause instanceof JsonProcessingException json ? cleaned(json.getOriginalMessage()) : reason(cause);
        return unreadable(operation, endpoint.uri().getAuthority(), Kind.UNREADABLE, reason);
    }

    private static AttemptFailure unreadable(Operation operation, String host, Kind kind, String reason) {
        return new AttemptFailure(kind, "The answer of " + host + " to " + operation.apiName() + " cannot be read: " + reason,
                null, null);
    }

    private static AttemptFailure rejected(ServiceError error, Instant signedAt, String via) {
        String message = error.message() == null ? "no message" : error.message();
        // The service gives each of its errors an id.
        boolean fromTheService = error.requestId() != null || error.code() != null;
        return new AttemptFailure(kind(error, signedAt),
                fromTheService || via.isEmpty() ? message : message + ", answered" + via,
                error, null);
    }

    /** Anything that is no failure of the connection comes from who reads the answer. */
    private static boolean isMalformed(Throwable broken) {
        return broken != null && causes(broken).noneMatch(cause -> cause instanceof IOException
                || cause instanceof TimeoutException || cause instanceof HttpClosedException
                || cause instanceof StreamResetException);
    }

    static Kind kind(ServiceError error, Instant signedAt) {
        String code = Objects.requireNonNullElse(error.code(), "");
        if (error.status() == 429 || ErrorCodes.THROTTLING.contains(code)) {
            return Kind.THROTTLED;
        }
        if (error.status() == 408 || ErrorCodes.LATE.contains(code)) {
            return Kind.REQUEST_LATE;
        }
        if (error.status() >= 500) {
            return Kind.SERVER_ERROR;
        }
        if (ErrorCodes.EXPIRED.contains(code)) {
            return Kind.CREDENTIALS_EXPIRED;
        }
        return ErrorCodes.CLOCK_SKEW.contains(code) && differs(signedAt, error.date()) ? Kind.CLOCK_SKEWED : Kind.REJECTED;
    }

    private static boolean differs(Instant signedAt, Instant date) {
        return signedAt != null && date != null && Duration.between(signedAt, date).abs().compareTo(SKEW) > 0;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable current = failure;
        while ((current instanceof ProcessingException || current instanceof CompletionException
                || current instanceof StreamResetException) && current.getCause() != null) {
            current = current.getCause();
        }
        return current;
    }

    /** Vert.x sets the headers, credentials among them, once the request is being sent, and quotes one that it rejects. */
    private static boolean isAboutARequest(Throwable failure) {
        return causes(failure).anyMatch(IllegalArgumentException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String reason(Throwable cause) {
        String message = cleaned(cause.getMessage());
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String cleaned(String text) {
        return OutsideText.line(text, MAX_REASON);
    }
}
