package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/**
 * A quota of the account is used up (402): compositions of the account (quota code L-E945C199) or of the stage (L-21B2923F).
 */
public class ServiceQuotaExceededException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public ServiceQuotaExceededException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
