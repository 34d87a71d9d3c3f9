package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/**
 * A start that may have happened: an answer was lost, so there may be a composition or not. Start again with {@link
 * #idempotencyToken()}: that finds the composition if there is one, and starts it if there is none. The cause is the
 * last failure.
 */
public class OutcomeUnknownException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public OutcomeUnknownException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
