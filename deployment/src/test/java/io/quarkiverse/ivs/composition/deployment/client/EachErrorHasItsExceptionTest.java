package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.Endpoint;
import io.quarkiverse.ivs.composition.runtime.client.ServiceRequest;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.service.CompositionExceptions;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Over real HTTP, as each error comes. */
class EachErrorHasItsExceptionTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application();

    @Inject
    CompositionClient client;

    @Inject
    SigningClock clock;

    StubService service;

    @BeforeEach
    void startService() throws Exception {
        service = new StubService();
    }

    @AfterEach
    void stopService() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
            "ValidationException, 400, ValidationException",
            "AccessDeniedException, 403, AccessDeniedException",
            "PendingVerification, 403, PendingVerificationException",
            "ResourceNotFoundException, 404, ResourceNotFoundException",
            "ServiceQuotaExceededException, 402, ServiceQuotaExceededException",
            "ConflictException, 409, ConflictException",
            "InternalServerException, 500, InternalServerException",
            "ThrottlingException, 429, ThrottlingException" })
    void inEachForm(String code, int status, String type) {
        for (String form : new String[] { code, "com.amazonaws.ivs#" + code, code + ":http://internal.amazon.com/" }) {
            assertType(type, code, service.answers(status, "{\"message\":\"why\"}",
                    Map.of("x-amzn-ErrorType", form, "x-amzn-RequestId", "7f3a")));
            assertType(type, code, service.answers(status, "{\"code\":\"" + form + "\",\"message\":\"why\"}",
                    Map.of("x-amzn-RequestId", "7f3a")));
            assertType(type, code, service.answers(status, "{\"__type\":\"" + form + "\",\"exceptionMessage\":\"why\"}",
                    Map.of("x-amzn-RequestId", "7f3a")));
        }
    }

    private void assertType(String type, String code, StubService service) {
        CompositionException exception = exception(failure());
        assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.requestId()).isEqualTo("7f3a");
        assertThat(exception.getMessage()).contains("request id 7f3a: why. ");
    }

    @Test
    void aGatewayThatAnswersHtml() {
        service.answers(502, "<html><body>Bad Gateway</body></html>", Map.of("Content-Type", "text/html"));
        assertThat(failure().kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(exception(failure())).hasMessageStartingWith("IVS rejected StartComposition for template \"interview\":"
                + " HTTP 502: no message. ");
    }

    @Test
    void anEmptyBody() {
        service.answers(503, "", Map.of("Retry-After", "7"));
        assertThat(failure().error().retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aHugeBody() {
        byte[] huge = new byte[3_000_000];
        Arrays.fill(huge, (byte) 'x');
        service.answers(500, huge, Map.of());
        assertThat(failure().kind()).isEqualTo(Kind.SERVER_ERROR);
    }

    @Test
    void aMessageOfAMegabyteIsCut() {
        service.answers(409, "{\"code\":\"ConflictException\",\"message\":\"" + "x".repeat(1_000_000) + "\"}", Map.of());
        AttemptFailure failure = failure();
        assertThat(failure.error().code()).isEqualTo("ConflictException");
        assertThat(failure).hasMessage("x".repeat(1_000) + "...");
    }

    @ParameterizedTest
    @CsvSource({ "408, ''", "400, RequestTimeout" })
    void aRequestThatCameTooLate(int status, String code) {
        service.answers(status, "", code.isEmpty() ? Map.of() : Map.of("x-amzn-ErrorType", code));
        assertThat(failure().kind()).isEqualTo(Kind.REQUEST_LATE);
    }

    @Test
    void aContentTypeThatIsNone() {
        service.answers(409, "{\"code\":\"ConflictException\"}", Map.of("Content-Type", "///;;=\"garbage"));
        assertThat(failure().error().code()).isEqualTo("ConflictException");
        service.answers(200, StubService.STARTED, Map.of("Content-Type", "text/html"));
        Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void aRedirectIsNotFollowed() {
        service.answers(307, "", Map.of("Location", "http://localhost:1/StartComposition"));
        assertThat(failure().kind()).isEqualTo(Kind.REJECTED);
        assertThat(failure()).hasMessage("Redirects are not followed; this one leads to localhost:1");
        assertThat(exception(failure()).remedy()).isEqualTo("Nothing in the answer says that it came from IVS: check"
                + " quarkus.ivs-composition.endpoint-override and the proxies on the way.");
    }

    @Test
    void theMomentOfAnAnswerIsThatOfItsDate() {
        service.answers(200, "{}", Map.of());
        // The server sends the date itself, in whole seconds.
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant moment = stopped((answer, date) -> date);
        assertThat(moment).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 202, 204 })
    void aStopNeedsNothingButASuccess(int status) {
        service.answers(status, "", Map.of());
        StopCompositionResponse stopped = stopped((answer, date) -> answer);
        assertThat(stopped).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({ "201, ''", "202, Accepted", "204, ''" })
    void aSuccessThatCannotBeRead(int status, String body) {
        service.answers(status, body, Map.of());
        AttemptFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure).hasMessageStartingWith("The answer of " + service.uri().getAuthority()
                + " to StartComposition cannot be read: ");
    }

    @Test
    void expiredCredentials() {
        service.answers(403, "", Map.of("x-amzn-ErrorType", "ExpiredTokenException"));
        assertThat(failure().kind()).isEqualTo(Kind.CREDENTIALS_EXPIRED);
    }

    @Test
    void aWrongClockIsCorrectedByTheDateOfTheAnswer() {
        // The stub's server writes a Date of its own and takes no other, so it is our clock that is put wrong.
        clock.correct(Instant.now().minus(Duration.ofHours(1)));
        service.answers(403, "", Map.of("x-amzn-ErrorType", "SignatureDoesNotMatch"));
        AttemptFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.CLOCK_SKEWED);

        clock.correct(failure.error().date());
        assertThat(failure().kind()).isEqualTo(Kind.REJECTED);
        String signed = service.last().header("X-Amz-Date");
        Instant time = Instant.from(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC).parse(signed));
        assertThat(time).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    private AttemptFailure failure() {
        return Calls.failure(Calls.start(client, service.uri()));
    }

    private <T> T stopped(BiFunction<StopCompositionResponse, Instant, T> result) {
        return client.send(
                new ServiceRequest<>(Operation.STOP_COMPOSITION, new Endpoint(service.uri(), "eu-west-1"), Calls.BODY, "arn",
                        StopCompositionResponse.class, result),
                new Attempt("an-id", 1, 1, Runnable::run, AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret")))
                .await().atMost(Duration.ofSeconds(10));
    }

    private static CompositionException exception(AttemptFailure failure) {
        return CompositionExceptions.of(Operation.START_COMPOSITION, "interview", "token",
                new GuardedFailure(Reason.ATTEMPT_FAILED, 1, false, failure));
    }
}
