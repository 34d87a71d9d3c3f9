package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/**
 * The service refuses because of what is already there (409): the channel is broadcasting, or the idempotency token
 * was used with another request.
 */
public class ConflictException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public ConflictException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
