package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import jakarta.ws.rs.ProcessingException;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

class TextsOfTheTransportHaveNoSecretTest {

    private static final Endpoint ENDPOINT = new Endpoint(URI.create("https://ivs.example"), "eu-west-1");

    private final OutgoingCall call = new OutgoingCall(new byte[0], "eu-west-1",
            new Attempt("invocation", 1, 1, Runnable::run, AwsBasicCredentials.create("id", "secret")));

    /** Vert.x sets the headers after the REST client has written the body. */
    @Test
    void theValueOfAHeaderThatVertxRejectsIsNeitherQuotedNorChained() {
        call.attempt().sends();
        AttemptFailure failure = AttemptFailures.of(new ProcessingException(
                new IllegalArgumentException("a header value must not end with '\\r' or '\\n':TOKEN")), call,
                Operation.START_COMPOSITION, ENDPOINT, "");

        assertThat(failure).hasNoCause()
                .hasMessage("The connection to ivs.example broke before the answer was complete: the HTTP"
                        + " client refused something of the request, and its text is left out since it may quote a secret");
        assertThat(failure.kind()).isEqualTo(Kind.DISCONNECTED);
    }

    @Test
    void itIsFoundBelowAnotherFailure() {
        call.attempt().sends();
        AttemptFailure failure = AttemptFailures.of(
                new IllegalStateException("TOKEN", new IllegalArgumentException("TOKEN")), call, Operation.START_COMPOSITION,
                ENDPOINT, "");

        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("TOKEN");
    }

    /** Nothing of the call has been handed over yet: it is about the configuration of the REST client. */
    @Test
    void beforeThatItSaysWhatIsWrongWithTheRestClient() {
        Throwable cause = new IllegalArgumentException("No password provided for truststore");
        AttemptFailure failure = AttemptFailures.of(cause, call, Operation.START_COMPOSITION, ENDPOINT, "");

        assertThat(failure).hasCause(cause).hasMessage("No connection to ivs.example: No password provided for truststore");
        assertThat(failure.kind()).isEqualTo(Kind.NOT_CONNECTED);
    }
}
