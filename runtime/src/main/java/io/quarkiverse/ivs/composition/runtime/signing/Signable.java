package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Instant;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A request that waits for its signature. */
public interface Signable {

    /** Exactly the bytes that are sent. */
    byte[] body();

    /** The region of the signature. */
    String region();

    /** Whose signature. */
    AwsCredentialsIdentity identity();

    /** The value of {@code amz-sdk-invocation-id}: the same for all attempts of a call. */
    String invocationId();

    /** The value of {@code amz-sdk-request}: which attempt it is. */
    String attemptHeader();

    /**
     * Takes note of the time in the signature.
     *
     * @param time what the service compares with its own clock
     */
    void signedAt(Instant time);
}
