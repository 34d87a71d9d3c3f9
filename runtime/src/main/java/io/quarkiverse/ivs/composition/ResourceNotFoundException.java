package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.Nullable;

/**
 * There is no such composition, stage or configuration (404). A composition is found for five minutes after its end, and not
 * any more from then on.
 */
public class ResourceNotFoundException extends CompositionException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public ResourceNotFoundException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
