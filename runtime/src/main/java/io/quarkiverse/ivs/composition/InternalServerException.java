package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/**
 * The service failed (500) and went on failing for as long as it was retried. A start that ends so is an
 * {@link OutcomeUnknownException} with this as its cause.
 */
public class InternalServerException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public InternalServerException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
