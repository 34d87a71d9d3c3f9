package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.ivs.composition.AwaitTimeoutException;
import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CallRefusedException.Reason;
import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.UnknownTemplateException;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;

/** They may cross a process, in a job store or a remote call: what is known of the failure has to come along. */
class ExceptionsAreSerializableTest {

    private static final FailureDetails DETAILS = new FailureDetails("StartComposition", "podcast", 409, "ConflictException",
            "id",
            "token", true, "Do this.");
    private static final Composition COMPOSITION = Composition.builder().arn("arn").build();

    static Stream<CompositionException> exceptions() {
        AttemptFailure cause = new AttemptFailure(Kind.REJECTED, "no", new ServiceError(409, null, null, null, null, null),
                null);
        return Stream.of(
                new CompositionException("text", DETAILS, cause),
                new OutcomeUnknownException("text", DETAILS, new CompositionException("last", DETAILS, null)),
                new CallRefusedException(Reason.CREDENTIALS, "text", DETAILS, cause),
                new ValidationException("text", DETAILS, List.of("problem")),
                new UnknownTemplateException("text", DETAILS, List.of("podcast")),
                new AwaitTimeoutException("text", DETAILS, COMPOSITION),
                new CompositionEndedException("text", DETAILS, COMPOSITION));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void whatIsKnownOfTheFailureComesAlong(CompositionException exception) throws Exception {
        CompositionException copy = copy(exception);

        assertThat(copy).hasSameClassAs(exception).hasMessage("text");
        assertThat(new FailureDetails(copy.operation(), copy.template(), copy.status(), copy.code(), copy.requestId(),
                copy.idempotencyToken(), copy.retryable(), copy.remedy())).isEqualTo(DETAILS);
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void aCompositionDoesNot(CompositionException exception) throws Exception {
        CompositionException copy = copy(exception);

        if (copy instanceof AwaitTimeoutException timeout) {
            assertThat(timeout.lastSeen()).isEmpty();
        } else if (copy instanceof CompositionEndedException ended) {
            assertThat(ended.composition()).isNull();
        }
    }

    private static CompositionException copy(CompositionException exception) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (CompositionException) in.readObject();
        }
    }
}
