package io.quarkiverse.ivs.composition;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A call did not do what it was asked to. Errors that the API models have a type of their own; this one stands for the rest: no
 * connection, an answer that cannot be read, an error that the API does not model. Its text never has a secret.
 */
public class CompositionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureDetails details;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param cause what led to it, or null
     */
    public CompositionException(String message, FailureDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = Objects.requireNonNull(details, "details");
    }

    /**
     * The operation in the API's words.
     *
     * @return such as {@code StartComposition}, or null when no call was meant yet
     */
    public @Nullable String operation() {
        return details.operation();
    }

    /**
     * The template that the call came from.
     *
     * @return its name, or null
     */
    public @Nullable String template() {
        return details.template();
    }

    /**
     * The HTTP status.
     *
     * @return the status; 400 for a request that was refused before sending since it is wrong ({@link ValidationException},
     *         {@link UnknownTemplateException}); 0 when there was no answer, and for a {@link CallRefusedException}
     */
    public int status() {
        return details.status();
    }

    /**
     * The error code of AWS.
     *
     * @return such as {@code ConflictException}, or null
     */
    public @Nullable String code() {
        return details.code();
    }

    /**
     * The id that AWS gave the request, which its support asks for.
     *
     * @return the id, or null
     */
    public @Nullable String requestId() {
        return details.requestId();
    }

    /**
     * The idempotency token of a start. Starting again with it never makes a second composition.
     *
     * @return the token, or null for other operations
     */
    public @Nullable String idempotencyToken() {
        return details.idempotencyToken();
    }

    /**
     * Whether the same call may succeed later.
     *
     * @return false if something has to change first
     */
    public boolean retryable() {
        return details.retryable();
    }

    /**
     * What to do, in one sentence; the text of the exception ends with it.
     *
     * @return the sentence, or null
     */
    public @Nullable String remedy() {
        return details.remedy();
    }
}
