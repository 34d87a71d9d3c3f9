package io.quarkiverse.ivs.composition.runtime.signing;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Where the credentials of calls come from. */
public interface CallCredentials {

    /** The credentials at hand, or null if there are none that are good for another minute. Never blocks. */
    AwsCredentialsIdentity current();

    /**
     * The credentials for a call. Asked for once for each call, on the thread of its caller, whose context a bean of the
     * application may need.
     *
     * @return looks them up for each subscription, without blocking, and ends on any thread; fails with
     *         {@link NoCredentialsException}
     */
    Uni<AwsCredentialsIdentity> resolve();

    /**
     * Drops credentials that the service refused, if they are still the ones that are kept. Does not block.
     *
     * @param refused what the request was signed with; others are kept
     * @return whether asking again can give others
     */
    boolean invalidate(AwsCredentialsIdentity refused);
}
