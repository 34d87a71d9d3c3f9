package io.quarkiverse.ivs.composition.runtime.service;

import java.util.List;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CallRefusedException.Reason;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.InternalServerException;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.PendingVerificationException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.ServiceQuotaExceededException;
import io.quarkiverse.ivs.composition.ThrottlingException;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.guard.FailureRules;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;

/** Tells the application how a call ended: the public exception for each failure of the guard. */
public final class CompositionExceptions {

    private CompositionExceptions() {
    }

    /**
     * The exception of a call that failed.
     *
     * @param operation what was called
     * @param template the template that the call came from, or null
     * @param idempotencyToken the token of a start, or null
     * @param failure how the guard ended it
     * @return what the application gets
     */
    public static CompositionException of(Operation operation, String template, String idempotencyToken,
            GuardedFailure failure) {
        FailureDetails details = FailureDetails.of(operation.apiName()).withTemplate(template)
                .withIdempotencyToken(idempotencyToken);
        String call = call(operation, template);
        CompositionException last = ended(operation, call, details, failure);
        if (operation == Operation.START_COMPOSITION && failure.outcomeUnknown()) {
            return mayHaveStarted(call,
                    details.withError(last.status(), last.code()).withRequestId(last.requestId()),
                    attempts(failure.attempts()) + lastFailure(failure.lastFailure()), last);
        }
        return last;
    }

    /**
     * The exception of a call that a switch of the configuration refuses.
     *
     * @param template the template that the call came from, or null
     */
    static CallRefusedException inactive(Operation operation, String template, Switches.Off off) {
        FailureDetails details = FailureDetails.of(operation.apiName()).withTemplate(template).withRemedy(false, off.mend());
        return new CallRefusedException(Reason.INACTIVE,
                call(operation, template) + " was not sent, since " + off.reason() + ". " + off.mend(), details, null);
    }

    private static String call(Operation operation, String template) {
        return operation.apiName() + (template == null ? "" : " for template " + OutsideText.quoted(template));
    }

    private static CompositionException ended(Operation operation, String call, FailureDetails details,
            GuardedFailure failure) {
        return switch (failure.reason()) {
            case CIRCUIT_BREAKER_OPEN -> refused(Reason.CIRCUIT_BREAKER, call, details.withRemedy(true,
                    "Try again later: the circuit breaker admits calls again after its delay."),
                    "too many of the last calls of this operation and region failed", failure);
            case RATE_LIMITED -> refused(Reason.RATE_LIMIT, call, details.withRemedy(true,
                    "Start fewer at once, or raise " + ConfigKeys.MAX_WAIT + "."),
                    "its turn would come too late", failure);
            case TIME_LIMIT -> refused(Reason.TIME_LIMIT, call, details.withRemedy(true,
                    "Give it more time with StartOptions.timeout, or start fewer at once."),
                    "the time that its caller gave it is over", failure);
            case SHUT_DOWN -> refused(Reason.SHUTDOWN, call, details.withRemedy(true, "Call again when it is up."),
                    "the application shuts down", failure);
            case ATTEMPT_FAILED -> attemptFailed(operation, call, details, failure);
        };
    }

    private static CompositionException attemptFailed(Operation operation, String call, FailureDetails details,
            GuardedFailure failure) {
        AttemptFailure last = failure.lastFailure();
        if (last.kind() == Kind.NO_CREDENTIALS || last.kind() == Kind.CREDENTIALS_LATE) {
            return new CallRefusedException(Reason.CREDENTIALS, call + notSent(failure) + ": " + last.getMessage(),
                    details.withRemedy(FailureRules.passes(last), last.getMessage()), last.getCause());
        }
        return last.error() == null
                ? unanswered(call, details, failure, last)
                : rejected(operation, call, details, failure, last);
    }

    private static CompositionException refused(Reason reason, String call, FailureDetails details, String why,
            GuardedFailure failure) {
        AttemptFailure last = failure.lastFailure();
        String before = last == null ? "" : " The attempt before failed: " + sentence(last.getMessage());
        return new CallRefusedException(reason,
                call + notSent(failure) + ", since " + why + "." + before + ' ' + details.remedy(), details, last);
    }

    private static String notSent(GuardedFailure failure) {
        return failure.attempts() == 0 ? " was not sent" : " was not sent again";
    }

    private static CompositionException unanswered(String call, FailureDetails details, GuardedFailure failure,
            AttemptFailure last) {
        FailureDetails known = details.withError(last.kind() == Kind.UNREADABLE ? 200 : 0, null)
                .withRemedy(true, last.kind() == Kind.NOT_CONNECTED
                        ? "Check the network, and " + ConfigKeys.ENDPOINT_OVERRIDE + " if it is set."
                        : null);
        return new CompositionException(text(call + " failed: ", last.getMessage(), failure.attempts(), known.remedy()), known,
                last.getCause());
    }

    private static CompositionException rejected(Operation operation, String call, FailureDetails details,
            GuardedFailure failure, AttemptFailure last) {
        ServiceError error = last.error();
        FailureDetails known = details.withError(error.status(), error.code()).withRequestId(error.requestId())
                .withRemedy(FailureRules.passes(last), Remedies.of(operation, last.kind(), error));
        String head = "IVS rejected " + call + ": "
                + (error.code() == null ? "HTTP " + error.status() : error.code() + " (" + error.status() + ")")
                + (error.requestId() == null ? "" : ", request id " + error.requestId()) + ": ";
        return typed(last, text(head, last.getMessage(), failure.attempts(), known.remedy()), known);
    }

    /** By its code. One without a code did not come from the service: a gateway's 404 is no lost composition. */
    private static CompositionException typed(AttemptFailure failure, String text, FailureDetails details) {
        if (failure.kind() == Kind.THROTTLED) {
            return new ThrottlingException(text, details, null);
        }
        if (failure.kind() == Kind.SERVER_ERROR) {
            return new InternalServerException(text, details, null);
        }
        if (failure.kind() != Kind.REJECTED || details.code() == null) {
            return new CompositionException(text, details, null);
        }
        return switch (details.code()) {
            case "ValidationException" -> new ValidationException(text, details, List.of(failure.getMessage()));
            case "AccessDeniedException" -> new AccessDeniedException(text, details, null);
            case "PendingVerification" -> new PendingVerificationException(text, details, null);
            case "ResourceNotFoundException" -> new ResourceNotFoundException(text, details, null);
            case "ServiceQuotaExceededException" -> new ServiceQuotaExceededException(text, details, null);
            case "ConflictException" -> new ConflictException(text, details, null);
            case "InternalServerException" -> new InternalServerException(text, details, null);
            default -> new CompositionException(text, details, null);
        };
    }

    /**
     * The exception of a start that nobody waits for any more.
     *
     * @param template the template that the call came from, or null
     * @param idempotencyToken null if the application's key makes it
     * @param why such as "its caller was interrupted"
     */
    static OutcomeUnknownException mayHaveStarted(String template, String idempotencyToken, String why) {
        FailureDetails details = FailureDetails.of(Operation.START_COMPOSITION.apiName()).withTemplate(template)
                .withIdempotencyToken(idempotencyToken);
        return mayHaveStarted(call(Operation.START_COMPOSITION, template), details, why, null);
    }

    private static OutcomeUnknownException mayHaveStarted(String call, FailureDetails details, String why, Throwable cause) {
        String again = details.idempotencyToken() == null ? "Call ensureStarted again with the same key"
                : "Start again with the idempotency token " + OutsideText.quoted(details.idempotencyToken());
        FailureDetails known = details.withRemedy(true,
                again + ": that finds the composition if there is one, and starts it if there is none.");
        return new OutcomeUnknownException(call + " may have started a composition: " + why + ". " + known.remedy(), known,
                cause);
    }

    /** Nothing else may show it: a log has the message, and not always the cause. None if the caller's time was over first. */
    private static String lastFailure(AttemptFailure last) {
        if (last == null) {
            return "";
        }
        ServiceError error = last.error();
        String status = error == null ? "" : error.code() == null ? "HTTP " + error.status() + ": " : error.code() + ": ";
        String message = last.getMessage();
        return ", and the last one failed: " + status
                + (message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
    }

    private static String text(String head, String message, int attempts, String remedy) {
        return head + sentence(message) + (attempts > 1 ? " " + attempts(attempts) + "." : " It was not retried.")
                + (remedy == null ? "" : " " + remedy);
    }

    private static String attempts(int attempts) {
        return attempts == 1 ? "1 attempt was made" : attempts + " attempts were made";
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("!") || message.endsWith("?") ? message : message + ".";
    }
}
