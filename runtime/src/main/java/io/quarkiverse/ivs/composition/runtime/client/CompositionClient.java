package io.quarkiverse.ivs.composition.runtime.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.smallrye.mutiny.Uni;

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
        return Uni.createFrom().emitter(answer -> new Exchange<>(api, credentials, uris.of(endpoint, operation), operation,
                endpoint, body, attempt, responseType, answer).begin());
    }
}
