package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkiverse.ivs.composition.runtime.signing.Signable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** One attempt on its way through the REST client: what is sent, and how far it came. */
public final class OutgoingCall implements Signable {

    private enum Progress {
        /** No connection yet: nothing was sent. */
        WAITING,
        /** There is a connection, and the request goes out. */
        SENDING,
        /** Cancelled while it waited: it must not go out any more. */
        ABANDONED
    }

    private final byte[] body;
    private final String region;
    private final AwsCredentialsIdentity identity;
    private final Attempt attempt;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.WAITING);
    private volatile Instant signedAt;

    OutgoingCall(byte[] body, String region, AwsCredentialsIdentity identity, Attempt attempt) {
        this.body = body;
        this.region = region;
        this.identity = identity;
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
        return identity;
    }

    @Override
    public String invocationId() {
        return attempt.invocationId();
    }

    @Override
    public String attempt() {
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

    /**
     * The connection is there.
     *
     * @return whether to send; false when the call was abandoned
     */
    boolean connected() {
        return progress.compareAndSet(Progress.WAITING, Progress.SENDING);
    }

    /**
     * Nobody wants the answer any more.
     *
     * @return true if nothing was sent and nothing will be; false if the request is under way and has to be cancelled
     */
    boolean abandon() {
        return progress.compareAndSet(Progress.WAITING, Progress.ABANDONED);
    }

    /** Whether something of it may have reached the service. */
    boolean sent() {
        return progress.get() == Progress.SENDING;
    }

    /** No bytes and no credentials. */
    @Override
    public String toString() {
        return "OutgoingCall[" + region + ", " + attempt() + ", " + progress.get() + "]";
    }
}
