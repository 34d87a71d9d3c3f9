package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.ValidationException;

/**
 * What a page is told of something that it asked for: a value, or why there is none. A failed call of a JSON-RPC method would
 * reach the page as one line, and the log with a stack trace.
 *
 * @param value the value, or null
 * @param failure the failure, or null
 */
public record RpcResult(Object value, Failure failure) {

    /**
     * A failure in words.
     *
     * @param message what happened
     * @param code the code of the service, or null
     * @param status the HTTP status, 0 if there was none
     * @param requestId the id of the request, or null
     * @param problems what is wrong with the request, a sentence each
     */
    public record Failure(String message, String code, int status, String requestId, List<String> problems) {

        static Failure of(Throwable thrown) {
            if (thrown instanceof CompositionException e) {
                return new Failure(e.getMessage(), e.code(), e.status(), e.requestId(),
                        e instanceof ValidationException invalid ? invalid.problems() : List.of());
            }
            String message = thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
            return new Failure(message, null, 0, null, List.of());
        }
    }

    /** The result of a call, whatever becomes of it. */
    static RpcResult of(Supplier<?> call) {
        try {
            return new RpcResult(call.get(), null);
        } catch (RuntimeException e) {
            return new RpcResult(null, Failure.of(e));
        }
    }
}
