package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.net.URI;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.signing.Credentials;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** One attempt on its way through the REST client: first the credentials, then the request, then what its answer says. */
final class Exchange<T> {

    private final IvsApi api;
    private final Credentials credentials;
    private final URI uri;
    private final Operation operation;
    private final Endpoint endpoint;
    private final byte[] body;
    private final Attempt attempt;
    private final Class<T> responseType;
    private final UniEmitter<? super T> answer;
    private volatile Cancellable request;
    private volatile boolean cancelled;

    Exchange(IvsApi api, Credentials credentials, URI uri, Operation operation, Endpoint endpoint, byte[] body, Attempt attempt,
            Class<T> responseType, UniEmitter<? super T> answer) {
        this.api = api;
        this.credentials = credentials;
        this.uri = uri;
        this.operation = operation;
        this.endpoint = endpoint;
        this.body = body;
        this.attempt = attempt;
        this.responseType = responseType;
        this.answer = answer;
    }

    void begin() {
        answer.onTermination(this::cancel);
        AwsCredentialsIdentity identity = credentials.current();
        if (identity != null) {
            send(identity);
            return;
        }
        // They come from a thread of their own.
        CallerContext caller = CallerContext.current();
        PlainSubscriber.subscribe(credentials.resolve(),
                resolved -> caller.execute(() -> send(resolved)),
                failure -> caller.execute(() -> answer.fail(
                        new AttemptFailure(Kind.NO_CREDENTIALS, failure.getMessage(), null, failure.getCause()))));
    }

    private void send(AwsCredentialsIdentity identity) {
        if (!attempt.connects()) {
            return;
        }
        OutgoingCall call = new OutgoingCall(body, endpoint.region(), identity, attempt);
        request = PlainSubscriber.subscribe(post(call), this::deliver,
                failure -> answer.fail(AttemptFailures.of(failure, call, endpoint)));
        if (cancelled) {
            request.cancel();
        }
    }

    private Uni<AnswerBytes> post(OutgoingCall call) {
        try {
            return api.post(uri, call);
        } catch (RuntimeException e) {
            // The REST client is made on first use, and fails here if its configuration is wrong.
            return Uni.createFrom().failure(e);
        }
    }

    private void deliver(AnswerBytes bytes) {
        T result;
        try {
            result = AnswerReader.read(bytes == null ? null : bytes.json(), responseType);
        } catch (IOException | RuntimeException e) {
            answer.fail(AttemptFailures.unreadable(operation, endpoint, e));
            return;
        }
        answer.complete(result);
    }

    /**
     * Also called, without effect, after the end. One that still waits for a connection is not cancelled in the REST client,
     * which would then lose the connection that it gets: the body writer refuses to send it.
     */
    private void cancel() {
        if (!attempt.abandon()) {
            cancelled = true;
            Cancellable sent = request;
            if (sent != null) {
                sent.cancel();
            }
        }
    }
}
