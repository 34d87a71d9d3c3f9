package io.quarkiverse.ivs.composition.runtime.guard;

/** Drops the credentials that the service called expired. */
@FunctionalInterface
public interface CredentialsRenewal {

    /**
     * Drops the kept credentials. Does not block.
     *
     * @return whether the next request may find other ones; false for static ones
     */
    boolean invalidate();
}
