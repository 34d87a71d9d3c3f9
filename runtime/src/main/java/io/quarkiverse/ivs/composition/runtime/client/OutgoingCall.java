package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Instant;

import io.quarkiverse.ivs.composition.runtime.signing.Signable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** One attempt on its way through the REST client: what is sent, and how far it came. */
public final class OutgoingCall implements Signable {

    private final byte[] body;
    private final String region;
    private final Attempt attempt;
    private final Class<?> responseType;
    private volatile Instant signedAt;

    OutgoingCall(byte[] body, String region, Attempt attempt, Class<?> responseType) {
        this.body = body;
        this.region = region;
        this.attempt = attempt;
        this.responseType = responseType;
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

    /** What to read the answer as. */
    Class<?> responseType() {
        return responseType;
    }

    /** No bytes and no credentials. */
    @Override
    public String toString() {
        return "OutgoingCall[" + region + ", " + attempt + "]";
    }
}
