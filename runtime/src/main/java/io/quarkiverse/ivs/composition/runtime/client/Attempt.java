package io.quarkiverse.ivs.composition.runtime.client;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * One attempt of a logical call: what the service is told of it, and how far it came. Whether something was sent is
 * decided once and for all, whoever asks: a start that was given up before is surely not done, and one that went out may be.
 */
public final class Attempt {

    private enum Progress {
        /** No connection yet: nothing was sent. */
        CONNECTING,
        /** There is a connection, and the request goes out. */
        SENDING,
        /** Given up while there was no connection: it must not go out any more. */
        ABANDONED
    }

    private final String invocationId;
    private final int number;
    private final int max;
    private final Consumer<Runnable> surroundings;
    private final AwsCredentialsIdentity credentials;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.CONNECTING);

    /**
     * An attempt.
     *
     * @param invocationId the same for all attempts of a call
     * @param number 1 for the first
     * @param max how many there may be
     * @param surroundings runs what sends the request, such as within the span of its call
     * @param credentials what it is signed with
     */
    public Attempt(String invocationId, int number, int max, Consumer<Runnable> surroundings,
            AwsCredentialsIdentity credentials) {
        this.invocationId = invocationId;
        this.number = number;
        this.max = max;
        this.surroundings = surroundings;
        this.credentials = credentials;
    }

    /** The same for all attempts of a call. */
    public String invocationId() {
        return invocationId;
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    /** How many there may be. */
    public int max() {
        return max;
    }

    /** Runs what sends the request. */
    void send(Runnable request) {
        surroundings.accept(request);
    }

    /** What it is signed with; never to be printed. */
    public AwsCredentialsIdentity credentials() {
        return credentials;
    }

    /** There is a connection; false if it was abandoned, and then it must not be sent. */
    public boolean sends() {
        return progress.compareAndSet(Progress.CONNECTING, Progress.SENDING);
    }

    /**
     * Nobody wants the answer any more. May be called again.
     *
     * @return true if nothing was sent and nothing will be; false if the request is under way and has to be cancelled
     */
    public boolean abandon() {
        progress.compareAndSet(Progress.CONNECTING, Progress.ABANDONED);
        return progress.get() != Progress.SENDING;
    }

    /** Whether something of it may have reached the service. */
    boolean sent() {
        return progress.get() == Progress.SENDING;
    }

    @Override
    public String toString() {
        return "attempt " + number + " of " + max + ", " + progress.get();
    }
}
