package io.quarkiverse.ivs.composition.runtime.guard;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Drops the credentials that the service called expired. */
@FunctionalInterface
public interface CredentialsRenewal {

    /**
     * Drops credentials if they are still the ones that are kept. Does not block.
     *
     * @param expired what the request was signed with
     * @return whether the next request may find other ones; false for static ones
     */
    boolean invalidate(AwsCredentialsIdentity expired);
}
