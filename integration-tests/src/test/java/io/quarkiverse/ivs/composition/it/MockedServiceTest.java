package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.ThrottlingException;
import io.quarkiverse.ivs.composition.UnknownTemplateException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;

/** What a caller of the sample reads when the service fails, without any service. */
@QuarkusTest
class MockedServiceTest {

    private static final FailureDetails START = FailureDetails.of("StartComposition");

    @InjectMock
    CompositionService compositions;

    @Test
    void theResourceUsesTheMockedService() {
        when(compositions.start(eq("podcast"), any())).thenReturn(
                Composition.builder().arn("arn:of:the:mock").state(CompositionState.STARTING).build());

        given().post("/compositions/podcast").then().statusCode(201)
                .body("arn", equalTo("arn:of:the:mock"))
                .body("state", equalTo("STARTING"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConflictException("the channel is live",
                        START.withError(409, "ConflictException").withRequestId("r-1"), null), 409, "ConflictException",
                        "r-1", false),
                Arguments.of(new ThrottlingException("slower",
                        START.withError(429, "ThrottlingException").withRemedy(true, null), null), 429,
                        "ThrottlingException", null, true),
                Arguments.of(new OutcomeUnknownException("who knows",
                        START.withError(500, "InternalServerException").withRemedy(true, null), null), 504,
                        "InternalServerException", null, true),
                Arguments.of(new CompositionException("connection refused", START, null), 502, "CompositionException", null,
                        false),
                Arguments.of(new CompositionException("half an answer", START.withError(200, null), null), 502,
                        "CompositionException", null, false),
                Arguments.of(
                        new CallRefusedException(CallRefusedException.Reason.CIRCUIT_BREAKER, "open",
                                START.withRemedy(true, null), null),
                        503, "CallRefusedException", null, true),
                Arguments.of(new UnknownTemplateException("no such template", START, List.of()), 404, "UnknownTemplate",
                        null, false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsAnsweredWithItsStatusAndCode(CompositionException failure, int status, String error, String requestId,
            boolean retryable) {
        when(compositions.start(eq("podcast"), any())).thenThrow(failure);

        given().post("/compositions/podcast").then()
                .statusCode(status)
                .body("error", equalTo(error))
                .body("message", equalTo(failure.getMessage()))
                .body("requestId", equalTo(requestId))
                .body("retryable", equalTo(retryable));
    }
}
