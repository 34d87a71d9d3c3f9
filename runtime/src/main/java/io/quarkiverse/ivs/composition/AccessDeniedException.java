package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/** The credentials may not do this (403). Check the IAM policy of the role; nothing was started or stopped. */
public class AccessDeniedException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public AccessDeniedException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
