package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

import org.assertj.core.api.Assertions;

import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.Endpoint;
import io.quarkiverse.ivs.composition.runtime.client.ServiceRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.quarkus.arc.Arc;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** What most tests of the client do. */
final class Calls {

    static final byte[] BODY = "{\"stageArn\":\"arn\"}".getBytes(StandardCharsets.UTF_8);

    private static final String CREDENTIALS = "quarkus.ivs-composition.aws.credentials.";

    private Calls() {
    }

    /** An application with static credentials that no call leaves the test from. */
    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .withApplicationRoot(app -> app.addClasses(Calls.class, StubService.class, StubService.Received.class,
                        RawService.class, RawService.Behaviour.class, SigV4Verifier.class, SigV4Verifier.Signature.class))
                .overrideConfigKey("quarkus.http.test-port", "0")
                .overrideConfigKey("quarkus.ivs-composition.endpoint-override", "http://localhost:1")
                .overrideConfigKey(CREDENTIALS + "type", "static")
                .overrideConfigKey(CREDENTIALS + "static-provider.access-key-id", "AKIDEXAMPLE")
                .overrideConfigKey(CREDENTIALS + "static-provider.secret-access-key", "wJalrXUtnFEMI");
    }

    static Uni<StartCompositionResponse> start(CompositionClient client, URI service) {
        return start(client, service, BODY, StubService.STAGE);
    }

    static Uni<StartCompositionResponse> start(CompositionClient client, URI service, byte[] body, String stage) {
        Credentials credentials = Arc.container().instance(Credentials.class).get();
        return Uni.createFrom().item(credentials::current).onItem().ifNull().switchTo(credentials::resolve)
                .chain(identity -> client.send(
                        new ServiceRequest<>(Operation.START_COMPOSITION, new Endpoint(service, "eu-west-1"), body, stage,
                                StartCompositionResponse.class, Function.identity()),
                        new Attempt("an-id", 2, 4, Runnable::run, identity)));
    }

    static AttemptFailure failure(Uni<?> call) {
        Throwable failure = catchThrowable(() -> call.await().atMost(Duration.ofSeconds(20)));
        Assertions.assertThat(failure).isInstanceOf(AttemptFailure.class);
        return (AttemptFailure) failure;
    }
}
