package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/** More calls than the service admits (429, or one of the codes that AWS uses for it). Nothing was done. */
public class ThrottlingException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public ThrottlingException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
