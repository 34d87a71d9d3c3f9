package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BiFunction;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** One attempt on its way through the REST client: the request, then what its answer says. */
final class Exchange<R, T> {

    private final IvsApi api;
    private final Operation operation;
    private final Endpoint endpoint;
    private final byte[] body;
    private final String arn;
    private final Attempt attempt;
    private final Class<R> responseType;
    private final BiFunction<? super R, Instant, ? extends T> result;
    private final UniEmitter<? super T> caller;

    Exchange(IvsApi api, Operation operation, Endpoint endpoint, byte[] body, String arn, Attempt attempt,
            Class<R> responseType, BiFunction<? super R, Instant, ? extends T> result, UniEmitter<? super T> caller) {
        this.api = api;
        this.operation = operation;
        this.endpoint = endpoint;
        this.body = body;
        this.arn = arn;
        this.attempt = attempt;
        this.responseType = responseType;
        this.result = result;
        this.caller = caller;
    }

    void begin() {
        attempt.send(() -> send(new OutgoingCall(body, endpoint.region(), attempt)));
    }

    private void send(OutgoingCall call) {
        Cancellable request = post(call).subscribe().with(this::answered, failure -> failed(failure, call));
        // One that still waits for a connection is not cancelled in the REST client, which would then lose the connection that
        // it gets: the body writer refuses to send it.
        caller.onTermination(() -> {
            if (!attempt.abandon()) {
                request.cancel();
            }
        });
    }

    private Uni<AnswerBody> post(OutgoingCall call) {
        try {
            return api.post(endpoint.of(operation), call);
        } catch (RuntimeException e) {
            // The REST client is made on first use, and fails here if its configuration is wrong.
            return Uni.createFrom().failure(e);
        }
    }

    private void answered(AnswerBody answer) {
        T item;
        try {
            AnswerBody known = answer == null ? new AnswerBody(new byte[0], null) : answer;
            item = result.apply(AnswerReader.read(known.bytes(), responseType, arn), known.date());
        } catch (IOException | RuntimeException e) {
            caller.fail(AttemptFailures.unreadable(operation, endpoint, e));
            return;
        }
        caller.complete(item);
    }

    private void failed(Throwable failure, OutgoingCall call) {
        caller.fail(AttemptFailures.of(failure, call, operation, endpoint, ClientProxy.via(endpoint)));
    }
}
