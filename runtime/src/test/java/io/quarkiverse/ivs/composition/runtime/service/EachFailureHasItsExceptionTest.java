package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

class EachFailureHasItsExceptionTest {

    @ParameterizedTest
    @CsvSource({
            "ValidationException, 400, REJECTED, ValidationException, false",
            "AccessDeniedException, 403, REJECTED, AccessDeniedException, false",
            "PendingVerification, 403, REJECTED, PendingVerificationException, false",
            "ResourceNotFoundException, 404, REJECTED, ResourceNotFoundException, false",
            "ServiceQuotaExceededException, 402, REJECTED, ServiceQuotaExceededException, false",
            "ConflictException, 409, REJECTED, ConflictException, false",
            "InternalServerException, 500, SERVER_ERROR, InternalServerException, true",
            ", 502, SERVER_ERROR, InternalServerException, true",
            "ThrottlingException, 429, THROTTLED, ThrottlingException, true",
            ", 429, THROTTLED, ThrottlingException, true",
            "ExpiredTokenException, 403, CREDENTIALS_EXPIRED, CompositionException, false",
            "SignatureDoesNotMatch, 403, CLOCK_SKEWED, CompositionException, false",
            "SomethingNew, 418, REJECTED, CompositionException, false",
            ", 404, REJECTED, CompositionException, false" })
    void anErrorOfTheService(String code, int status, Kind kind, String type, boolean retryable) {
        CompositionException exception = ended(Operation.GET_COMPOSITION, kind, error(status, code), 1, false);

        assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
        assertThat(exception.status()).isEqualTo(status);
        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.requestId()).isEqualTo("7f3a");
        assertThat(exception.operation()).isEqualTo("GetComposition");
        assertThat(exception.retryable()).isEqualTo(retryable);
    }

    @Test
    void theTextSaysWhatHappenedAndWhatToDo() {
        assertThat(ended(Operation.START_COMPOSITION, Kind.REJECTED, error(409, "ConflictException"), 1, false))
                .hasMessage(
                        "IVS rejected StartComposition for template \"interview\": ConflictException (409), request id 7f3a:"
                                + " Channel is live. It was not retried. The channel must be offline before a composition starts, and an"
                                + " idempotency token belongs to one request.");
        assertThat(ended(Operation.STOP_COMPOSITION, Kind.REJECTED, error(403, "AccessDeniedException"), 1, false))
                .hasMessageEndingWith(
                        "It was not retried. Allow the IAM action ivs:StopComposition to the credentials in use.");
        assertThat(ended(Operation.GET_COMPOSITION, Kind.REJECTED, error(404, "ResourceNotFoundException"), 1, false))
                .hasMessageEndingWith("A composition is cleaned up five minutes after its end, and is not found from then on.");
        assertThat(ended(Operation.START_COMPOSITION, Kind.REJECTED, error(402, "ServiceQuotaExceededException"), 1, false))
                .hasMessageEndingWith("Stop a composition, or raise the quota: L-E945C199 for the account, L-21B2923F for the"
                        + " stage.");
        assertThat(ended(Operation.GET_COMPOSITION, Kind.SERVER_ERROR, error(502, null), 4, false))
                .hasMessage(
                        "IVS rejected GetComposition for template \"interview\": HTTP 502, request id 7f3a: Channel is live."
                                + " 4 attempts were made.");
    }

    @Test
    void theRemedyIsGivenByItself() {
        assertThat(ended(Operation.START_COMPOSITION, Kind.REJECTED, error(403, "PendingVerification"), 1, false).remedy())
                .isEqualTo("The AWS account waits for its verification: ask AWS Support.");
    }

    @Test
    void aRefusalByTheServiceIsItsOnlyProblem() {
        ValidationException exception = (ValidationException) ended(Operation.START_COMPOSITION, Kind.REJECTED,
                error(400, "ValidationException"), 1, false);
        assertThat(exception.problems()).isEqualTo(List.of("Channel is live"));
    }

    @Test
    void noConnectionHasNoStatus() {
        IOException cause = new IOException("Connection refused");
        CompositionException exception = of(Operation.GET_COMPOSITION, new GuardedFailure(Reason.ATTEMPT_FAILED, 4, false,
                new AttemptFailure(Kind.NOT_CONNECTED, "No connection to localhost:1: Connection refused", null, cause)));

        assertThat(exception.getClass()).isEqualTo(CompositionException.class);
        assertThat(exception.status()).isZero();
        assertThat(exception.retryable()).isTrue();
        assertThat(exception).hasCause(cause).hasMessage("GetComposition for template \"interview\" failed: No connection to"
                + " localhost:1: Connection refused. 4 attempts were made. Check the network, and"
                + " quarkus.ivs-composition.endpoint-override if it is set.");
    }

    @Test
    void aStartThatMayHaveHappenedSaysHowToGoOn() {
        CompositionException exception = ended(Operation.START_COMPOSITION, Kind.SERVER_ERROR,
                error(500, "InternalServerException"), 4, true);

        assertThat(exception).isInstanceOf(OutcomeUnknownException.class)
                .hasMessage("StartComposition for template \"interview\" may have started a composition: 4 attempts were made,"
                        + " and the last one failed: InternalServerException: Channel is live. Start again with the idempotency token \"token-1\": that finds the"
                        + " composition if there is one, and starts it if there is none.");
        assertThat(exception.idempotencyToken()).isEqualTo("token-1");
        assertThat(exception.status()).isEqualTo(500);
        assertThat(exception.getCause().getClass().getSimpleName()).isEqualTo("InternalServerException");
    }

    @ParameterizedTest
    @EnumSource(value = Operation.class, names = "START_COMPOSITION", mode = EnumSource.Mode.EXCLUDE)
    void otherOperationsMayBeRepeatedWithoutHarm(Operation operation) {
        assertThat(ended(operation, Kind.SERVER_ERROR, error(500, "InternalServerException"), 4, true))
                .isNotInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void theBreakerRefuses() {
        CompositionException exception = of(Operation.START_COMPOSITION,
                new GuardedFailure(Reason.CIRCUIT_BREAKER_OPEN, 0, false, null));

        assertThat(((CallRefusedException) exception).reason()).isEqualTo(CallRefusedException.Reason.CIRCUIT_BREAKER);
        assertThat(exception).hasMessage("StartComposition for template \"interview\" was not sent, since too many of the last"
                + " calls of this operation and region failed. Try again later: the circuit breaker admits calls again after its"
                + " delay.");
    }

    @Test
    void theRateLimitRefuses() {
        CompositionException exception = of(Operation.START_COMPOSITION,
                new GuardedFailure(Reason.RATE_LIMITED, 0, false, null));

        assertThat(((CallRefusedException) exception).reason()).isEqualTo(CallRefusedException.Reason.RATE_LIMIT);
        assertThat(exception.retryable()).isTrue();
    }

    @Test
    void missingCredentialsRefuse() {
        CompositionException exception = of(Operation.START_COMPOSITION, new GuardedFailure(Reason.ATTEMPT_FAILED, 0, false,
                new AttemptFailure(Kind.NO_CREDENTIALS, "Set this key.", null, null)));

        assertThat(((CallRefusedException) exception).reason()).isEqualTo(CallRefusedException.Reason.CREDENTIALS);
        assertThat(exception).hasMessage("StartComposition for template \"interview\" was not sent: Set this key.");
        assertThat(exception.retryable()).isFalse();
    }

    @Test
    void credentialsThatAreLateMayComeNextTime() {
        CompositionException exception = of(Operation.START_COMPOSITION, new GuardedFailure(Reason.ATTEMPT_FAILED, 0, false,
                new AttemptFailure(Kind.CREDENTIALS_LATE, "There were none within 10 s.", null, null)));

        assertThat(((CallRefusedException) exception).reason()).isEqualTo(CallRefusedException.Reason.CREDENTIALS);
        assertThat(exception.retryable()).isTrue();
    }

    @Test
    void aRefusalBetweenAttemptsSaysWhatWentBefore() {
        CompositionException exception = of(Operation.STOP_COMPOSITION, new GuardedFailure(Reason.CIRCUIT_BREAKER_OPEN, 2, true,
                new AttemptFailure(Kind.TIMED_OUT, "No answer within 10000 ms", null, null)));

        assertThat(exception).isInstanceOf(CallRefusedException.class).hasMessage("StopComposition for template \"interview\""
                + " was not sent again, since too many of the last calls of this operation and region failed. The attempt before"
                + " failed: No answer within 10000 ms. Try again later: the circuit breaker admits calls again after its delay.");
    }

    @Test
    void theEndOfTheApplicationRefuses() {
        CompositionException exception = of(Operation.START_COMPOSITION,
                new GuardedFailure(Reason.SHUT_DOWN, 0, false, null));

        assertThat(((CallRefusedException) exception).reason()).isEqualTo(CallRefusedException.Reason.SHUTDOWN);
        assertThat(exception).hasMessage("StartComposition for template \"interview\" was not sent, since the application shuts"
                + " down. Call again when it is up.");
    }

    @Test
    void aServerErrorThatStaysIsNotCalledRetryable() {
        assertThat(ended(Operation.GET_COMPOSITION, Kind.SERVER_ERROR, error(501, null), 1, true).retryable()).isFalse();
        assertThat(ended(Operation.GET_COMPOSITION, Kind.SERVER_ERROR, error(503, null), 4, true).retryable()).isTrue();
    }

    @Test
    void aRefusalAfterAnUnknownAttemptIsStillUnknown() {
        CompositionException exception = of(Operation.START_COMPOSITION,
                new GuardedFailure(Reason.CIRCUIT_BREAKER_OPEN, 1, true,
                        new AttemptFailure(Kind.TIMED_OUT, "No answer", null, null)));

        assertThat(exception).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(CallRefusedException.class)
                .hasMessageContaining(": 1 attempt was made, and the last one failed: No answer. Start again");
    }

    private static ServiceError error(int status, String code) {
        return new ServiceError(status, code, "Channel is live", "7f3a", null, null);
    }

    private static CompositionException ended(Operation operation, Kind kind, ServiceError error, int attempts,
            boolean outcomeUnknown) {
        return of(operation, new GuardedFailure(Reason.ATTEMPT_FAILED, attempts, outcomeUnknown,
                new AttemptFailure(kind, error.message(), error, null)));
    }

    private static CompositionException of(Operation operation, GuardedFailure failure) {
        return CompositionExceptions.of(operation, "interview", operation == Operation.START_COMPOSITION ? "token-1" : null,
                failure);
    }
}
