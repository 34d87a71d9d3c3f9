package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/** The AWS account is not verified yet (403, {@code PendingVerification} on the wire). Only AWS can lift this. */
public class PendingVerificationException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public PendingVerificationException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
