package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

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
     * @return what is wanted of the answer; fails with {@link AttemptFailure} only
     */
    public <T> Uni<T> send(ServiceRequest<?, T> request, Attempt attempt) {
        return Uni.createFrom().emitter(caller -> attempt.send(
                () -> send(request, new OutgoingCall(request.body(), request.endpoint().region(), attempt), caller)));
    }

    private <T> void send(ServiceRequest<?, T> request, OutgoingCall call, UniEmitter<? super T> caller) {
        Endpoint endpoint = request.endpoint();
        Cancellable exchange = post(request, call).subscribe().with(answer -> answered(request, answer, caller),
                failure -> caller.fail(AttemptFailures.of(failure, call, request.operation(), endpoint,
                        ClientProxy.via(endpoint))));
        // One that still waits for a connection is not cancelled in the REST client, which would then lose the connection that
        // it gets: the body writer refuses to send it.
        caller.onTermination(() -> {
            if (!call.attempt().abandon()) {
                exchange.cancel();
            }
        });
    }

    private Uni<AnswerBody> post(ServiceRequest<?, ?> request, OutgoingCall call) {
        try {
            return api.post(request.endpoint().of(request.operation()), call);
        } catch (RuntimeException e) {
            // The REST client is made on first use, and fails here if its configuration is wrong.
            return Uni.createFrom().failure(e);
        }
    }

    private static <T> void answered(ServiceRequest<?, T> request, AnswerBody answer, UniEmitter<? super T> caller) {
        T item;
        try {
            item = request.result(answer == null ? new AnswerBody(new byte[0], null) : answer);
        } catch (IOException | RuntimeException e) {
            caller.fail(AttemptFailures.unreadable(request.operation(), request.endpoint(), e));
            return;
        }
        caller.complete(item);
    }
}
