package io.quarkiverse.ivs.composition.runtime.client;

import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.smallrye.mutiny.Uni;

/** Makes one attempt of a call: signature, exchange, answer. */
@Singleton
public class CompositionClient {

    private final IvsApi api;
    private final OperationUris uris = new OperationUris();

    @Inject
    CompositionClient(@RestClient IvsApi api) {
        this.api = api;
    }

    /**
     * Sends one attempt when it is subscribed to, which it is once. Cancelling the subscription cancels the exchange.
     *
     * @param operation what to call
     * @param endpoint where
     * @param body the request, from {@link WireFormat#write(Object)}
     * @param attempt which attempt it is
     * @param responseType what to read the answer as
     * @return the answer; fails with {@link AttemptFailure} only
     */
    public <T> Uni<T> send(Operation operation, Endpoint endpoint, byte[] body, Attempt attempt, Class<T> responseType) {
        return send(operation, endpoint, body, attempt, responseType, Function.identity());
    }

    /**
     * The same, for a part of the answer. Everything is called on the event loop, and the Uni has one subscriber.
     *
     * @param operation what to call
     * @param endpoint where
     * @param body the request, from {@link WireFormat#write(Object)}
     * @param attempt which attempt it is
     * @param responseType what to read the answer as
     * @param result what is wanted of it
     * @return that; fails with {@link AttemptFailure} only
     */
    public <R, T> Uni<T> send(Operation operation, Endpoint endpoint, byte[] body, Attempt attempt, Class<R> responseType,
            Function<? super R, ? extends T> result) {
        return new Exchange<>(api, uris.of(endpoint, operation), operation, endpoint, body, attempt, responseType,
                result);
    }
}
