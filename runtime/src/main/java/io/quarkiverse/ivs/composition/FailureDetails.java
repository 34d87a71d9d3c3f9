package io.quarkiverse.ivs.composition;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a failed call, beside its text.
 *
 * @param operation the operation in the API's words, such as {@code StartComposition}; null when no call was meant yet
 * @param template the template, or null when the call did not come from one
 * @param status the HTTP status; 400 for a request that was refused before sending since it is wrong; 0 when there was no
 *        answer
 * @param code the error code of AWS, such as {@code ConflictException}; null when there was none
 * @param requestId the id that AWS gave the request; null when there was none
 * @param idempotencyToken the token of a start; null for other operations
 * @param retryable whether the same call may succeed later
 * @param remedy one sentence that says what to do; null when there is nothing to say
 */
public record FailureDetails(
        @Nullable String operation,
        @Nullable String template,
        int status,
        @Nullable String code,
        @Nullable String requestId,
        @Nullable String idempotencyToken,
        boolean retryable,
        @Nullable String remedy) implements Serializable {

    /**
     * Details with an operation and nothing else.
     *
     * @param operation the operation in the API's words
     * @return the details
     */
    public static FailureDetails of(String operation) {
        return new FailureDetails(operation, null, 0, null, null, null, false, null);
    }

    /**
     * The same with another template.
     *
     * @param template the template, or null
     * @return the details
     */
    public FailureDetails withTemplate(@Nullable String template) {
        return new FailureDetails(operation, template, status, code, requestId, idempotencyToken, retryable, remedy);
    }

    /**
     * The same with another status and error code.
     *
     * @param status the HTTP status
     * @param code the error code of AWS, or null
     * @return the details
     */
    public FailureDetails withError(int status, @Nullable String code) {
        return new FailureDetails(operation, template, status, code, requestId, idempotencyToken, retryable, remedy);
    }

    /**
     * The same with another request id.
     *
     * @param requestId the id that AWS gave the request, or null
     * @return the details
     */
    public FailureDetails withRequestId(@Nullable String requestId) {
        return new FailureDetails(operation, template, status, code, requestId, idempotencyToken, retryable, remedy);
    }

    /**
     * The same with another idempotency token.
     *
     * @param idempotencyToken the token of the start, or null
     * @return the details
     */
    public FailureDetails withIdempotencyToken(@Nullable String idempotencyToken) {
        return new FailureDetails(operation, template, status, code, requestId, idempotencyToken, retryable, remedy);
    }

    /**
     * The same with what to do next.
     *
     * @param retryable whether the same call may succeed later
     * @param remedy one sentence that says what to do, or null
     * @return the details
     */
    public FailureDetails withRemedy(boolean retryable, @Nullable String remedy) {
        return new FailureDetails(operation, template, status, code, requestId, idempotencyToken, retryable, remedy);
    }
}
