package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.net.URI;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Makes one attempt of a call: credentials, signature, exchange, answer. */
@Singleton
public class CompositionClient {

    private final IvsApi api;
    private final Credentials credentials;
    private final OperationUris uris = new OperationUris();

    @Inject
    CompositionClient(@RestClient IvsApi api, Credentials credentials) {
        this.api = api;
        this.credentials = credentials;
    }

    /**
     * Sends one attempt when it is subscribed to. Cancelling the subscription cancels the exchange.
     *
     * @param operation what to call
     * @param endpoint where
     * @param body the request, from {@link WireFormat#write(Object)}
     * @param attempt which attempt it is
     * @param responseType what to read the answer as
     * @return the answer; fails with {@link AttemptFailure} only
     */
    public <T> Uni<T> send(Operation operation, Endpoint endpoint, byte[] body, Attempt attempt, Class<T> responseType) {
        return Uni.createFrom().deferred(() -> {
            AwsCredentialsIdentity identity = credentials.current();
            return identity != null
                    ? exchange(operation, endpoint, new OutgoingCall(body, endpoint.region(), identity, attempt), responseType)
                    : resolved().chain(resolved -> exchange(operation, endpoint,
                            new OutgoingCall(body, endpoint.region(), resolved, attempt), responseType));
        });
    }

    /** Back on the caller's Vert.x context, if it has one: the credentials come from a worker thread. */
    private Uni<AwsCredentialsIdentity> resolved() {
        Context context = Vertx.currentContext();
        Uni<AwsCredentialsIdentity> identity = credentials.resolve()
                .onFailure().transform(e -> new AttemptFailure(Kind.NO_CREDENTIALS, e.getMessage(), null, e.getCause()));
        return context == null ? identity : identity.emitOn(command -> context.runOnContext(v -> command.run()));
    }

    private <T> Uni<T> exchange(Operation operation, Endpoint endpoint, OutgoingCall call, Class<T> responseType) {
        URI uri = uris.of(endpoint, operation);
        return Uni.createFrom().emitter(emitter -> {
            Cancellable exchange = post(uri, call).subscribe().with(
                    answer -> deliver(answer, operation, endpoint, responseType, emitter),
                    failure -> emitter.fail(AttemptFailures.of(failure, call, endpoint)));
            emitter.onTermination(() -> {
                // One that still waits for a connection is not cancelled in the REST client, which would then lose the
                // connection that it gets: the body writer refuses to send it.
                if (!call.abandon()) {
                    exchange.cancel();
                }
            });
        });
    }

    private Uni<byte[]> post(URI uri, OutgoingCall call) {
        try {
            return api.post(uri, call);
        } catch (RuntimeException e) {
            // The REST client is made on first use, and fails here if its configuration is wrong.
            return Uni.createFrom().failure(e);
        }
    }

    private static <T> void deliver(byte[] answer, Operation operation, Endpoint endpoint, Class<T> responseType,
            UniEmitter<? super T> emitter) {
        T result;
        try {
            result = AnswerReader.read(answer, responseType);
        } catch (IOException | RuntimeException e) {
            emitter.fail(AttemptFailures.unreadable(operation, endpoint, e));
            return;
        }
        emitter.complete(result);
    }
}
