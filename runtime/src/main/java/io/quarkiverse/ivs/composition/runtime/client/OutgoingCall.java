package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Instant;

import io.quarkiverse.ivs.composition.runtime.signing.Signable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** One attempt on its way through the REST client: what is sent, and how far it came. */
public final class OutgoingCall implements Signable {

    private final byte[] body;
    private final String region;
    private final Attempt attempt;
    private volatile Instant signedAt;
    private volatile IncomingAnswer answer;

    OutgoingCall(byte[] body, String region, Attempt attempt) {
        this.body = body;
        this.region = region;
        this.attempt = attempt;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public AwsCredentialsIdentity identity() {
        return attempt.credentials();
    }

    @Override
    public String invocationId() {
        return attempt.invocationId();
    }

    @Override
    public String attemptHeader() {
        return "attempt=" + attempt.number() + "; max=" + attempt.max();
    }

    @Override
    public void signedAt(Instant time) {
        signedAt = time;
    }

    /** The time in the signature; null if it was not signed yet. */
    Instant signedAt() {
        return signedAt;
    }

    /** Which attempt it is, and how far it came. */
    Attempt attempt() {
        return attempt;
    }

    /** It is sent now, and this is what comes back for it. */
    void answeredBy(IncomingAnswer incoming) {
        answer = incoming;
    }

    /** What came back for it; null if it was not sent. */
    IncomingAnswer answer() {
        return answer;
    }

    /** No bytes and no credentials. */
    @Override
    public String toString() {
        return "OutgoingCall[" + region + ", " + attempt + "]";
    }
}
