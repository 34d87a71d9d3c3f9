package io.quarkiverse.ivs.composition.runtime.guard;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Where the credentials of calls come from. */
public interface CallCredentials {

    /** The credentials at hand, or null if they have to be looked up. Does not block. */
    AwsCredentialsIdentity current();

    /**
     * The credentials for a call. Asked for once for each call, on the thread of its caller.
     *
     * @return looks them up for each subscription, without blocking, and ends on any thread
     */
    Uni<AwsCredentialsIdentity> resolve();

    /**
     * Drops credentials that the service called expired, if they are still the ones that are kept. Does not block.
     *
     * @param expired what the request was signed with
     * @return whether the next request may find other ones; false for static ones
     */
    boolean invalidate(AwsCredentialsIdentity expired);
}
