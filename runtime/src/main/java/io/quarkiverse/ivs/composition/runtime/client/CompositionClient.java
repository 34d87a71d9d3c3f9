package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Instant;
import java.util.function.BiFunction;

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

    @Inject
    CompositionClient(@RestClient IvsApi api) {
        this.api = api;
    }

    /**
     * Sends one attempt when it is subscribed to, which it is once, on an event loop. Cancelling the subscription cancels the
     * exchange.
     *
     * @param operation what to call
     * @param endpoint where
     * @param body the request, from {@link WireFormat#write(Object)}
     * @param arn what the answer has to be about: the stage of a start, the composition of a get or stop, or the stage that a
     *        list is filtered by; null for a list without that filter
     * @param attempt which attempt it is
     * @param responseType what to read the answer as
     * @param result what is wanted of it and of the moment of the answer by the service's clock, or null
     * @return that; fails with {@link AttemptFailure} only
     */
    public <R, T> Uni<T> send(Operation operation, Endpoint endpoint, byte[] body, String arn, Attempt attempt,
            Class<R> responseType, BiFunction<? super R, Instant, ? extends T> result) {
        return Uni.createFrom().emitter(
                caller -> new Exchange<>(api, operation, endpoint, body, arn, attempt, responseType, result, caller).begin());
    }
}
