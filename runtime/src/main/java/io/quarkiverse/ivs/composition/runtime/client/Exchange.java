package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.util.function.Function;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * One attempt on its way through the REST client: the request, then what its answer says. There is one subscriber.
 */
final class Exchange<R, T> extends AbstractUni<T> implements UniSubscription {

    private final IvsApi api;
    private final URI uri;
    private final Operation operation;
    private final Endpoint endpoint;
    private final byte[] body;
    private final Attempt attempt;
    private final Class<R> responseType;
    private final Function<? super R, ? extends T> result;
    private UniSubscriber<? super T> subscriber;
    private volatile Cancellable request;
    private volatile boolean cancelled;

    Exchange(IvsApi api, URI uri, Operation operation, Endpoint endpoint, byte[] body, Attempt attempt,
            Class<R> responseType, Function<? super R, ? extends T> result) {
        this.api = api;
        this.uri = uri;
        this.operation = operation;
        this.endpoint = endpoint;
        this.body = body;
        this.attempt = attempt;
        this.responseType = responseType;
        this.result = result;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        this.subscriber = subscriber;
        subscriber.onSubscribe(this);
        attempt.send(() -> send(new OutgoingCall(body, endpoint.region(), attempt, responseType)));
    }

    private void send(OutgoingCall call) {
        request = PlainSubscriber.subscribe(post(call), this::deliver,
                failure -> subscriber.onFailure(AttemptFailures.of(failure, call, endpoint)));
        if (cancelled) {
            request.cancel();
        }
    }

    private Uni<Answer> post(OutgoingCall call) {
        try {
            return api.post(uri, call);
        } catch (RuntimeException e) {
            // The REST client is made on first use, and fails here if its configuration is wrong.
            return Uni.createFrom().failure(e);
        }
    }

    private void deliver(Answer given) {
        // There is none if there is no body.
        Answer answer = given == null ? AnswerBodyReader.read(null, responseType) : given;
        if (answer.unreadable() != null) {
            subscriber.onFailure(AttemptFailures.unreadable(operation, endpoint, answer.unreadable()));
        } else {
            subscriber.onItem(result.apply(responseType.cast(answer.content())));
        }
    }

    /**
     * Also called, without effect, after the end. One that still waits for a connection is not cancelled in the REST client,
     * which would then lose the connection that it gets: the body writer refuses to send it.
     */
    @Override
    public void cancel() {
        if (!attempt.abandon()) {
            cancelled = true;
            Cancellable sent = request;
            if (sent != null) {
                sent.cancel();
            }
        }
    }
}
