package io.quarkiverse.ivs.composition.runtime.signing;

import java.net.URI;
import java.time.Instant;
import java.util.function.BiConsumer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Puts on a request what the service wants to know of it, and its signature. */
@Singleton
class RequestSigner {

    private static final String JSON = "application/json";

    private final Signature signature = new Signature();
    private final SigningClock clock;
    private volatile SigningTime lastTime;

    @Inject
    RequestSigner(SigningClock clock) {
        this.clock = clock;
    }

    /**
     * Signs.
     *
     * @param call what to sign
     * @param uri where it goes
     * @param headers takes the headers to send, {@code Host} and {@code Content-Length} excepted: those are the transport's
     */
    void sign(Signable call, URI uri, BiConsumer<String, String> headers) {
        Instant now = clock.now();
        call.signedAt(now);
        headers.accept("Content-Type", JSON);
        headers.accept("amz-sdk-invocation-id", call.invocationId());
        headers.accept("amz-sdk-request", call.attemptHeader());
        if (call.identity().accessKeyId() != null) {
            signature.sign(call, uri, JSON, spelled(now), headers);
        }
    }

    /** Calls of one second share its text. */
    private SigningTime spelled(Instant now) {
        SigningTime last = lastTime;
        if (last == null || last.second() != now.getEpochSecond()) {
            last = SigningTime.of(now);
            lastTime = last;
        }
        return last;
    }
}
