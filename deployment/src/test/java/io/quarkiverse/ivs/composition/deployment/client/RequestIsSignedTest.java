package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.client.SigV4Verifier.Signature;
import io.quarkiverse.ivs.composition.deployment.client.StubService.Received;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

class RequestIsSignedTest {

    private static final byte[] BODY = "{\"stageArn\":\"Grüße, 世界\"}".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application();

    @Inject
    CompositionClient client;

    StubService service;

    @BeforeEach
    void startService() throws Exception {
        service = new StubService();
    }

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void theSignatureIsValidForTheBytesThatWereSent() throws Exception {
        Received request = send();

        Signature signature = SigV4Verifier.verify(request, "wJalrXUtnFEMI");
        assertThat(signature.valid()).isTrue();
        assertThat(signature.accessKeyId()).isEqualTo("AKIDEXAMPLE");
        assertThat(signature.region()).isEqualTo("eu-west-1");
        assertThat(signature.service()).isEqualTo("ivs");
        assertThat(request.body()).isEqualTo(BODY);
        assertThat(request.header("x-amz-content-sha256")).isEqualTo(SigV4Verifier.sha256(BODY));
        assertThat(request.header("X-Amz-Security-Token")).isNull();
    }

    @Test
    void whatTheServiceReadsIsSigned() throws Exception {
        assertThat(SigV4Verifier.verify(send(), "wJalrXUtnFEMI").signedHeaders())
                .contains("host", "content-type", "x-amz-date", "x-amz-content-sha256", "amz-sdk-invocation-id",
                        "amz-sdk-request");
    }

    @Test
    void anotherSecretDoesNotFit() throws Exception {
        assertThat(SigV4Verifier.verify(send(), "another").valid()).isFalse();
    }

    @Test
    void theRequestIsOneOfTheApi() {
        Received request = send();

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/StartComposition");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("amz-sdk-invocation-id")).isEqualTo("an-id");
        assertThat(request.header("amz-sdk-request")).isEqualTo("attempt=2; max=4");
    }

    /** The application of a test has no name; a name would follow app/. */
    @Test
    void theUserAgentSaysWhoCalls() {
        assertThat(send().header("User-Agent")).matches("quarkus-ivs-composition/[^ ]+ ua/2\\.1 lang/java#"
                + Pattern.quote(System.getProperty("java.version")) + " md/quarkus#[^ ]+ app/[^ ]+");
    }

    private Received send() {
        StartCompositionResponse answer = Calls.start(client, service.uri(), BODY, StubService.STAGE).await()
                .atMost(Duration.ofSeconds(10));
        assertThat(answer.composition().arn()).isEqualTo("arn:aws:ivs:eu-west-1:123456789012:composition/AbCdEf");
        return service.last();
    }
}
