package io.quarkiverse.ivs.composition.test;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that the {@link FakeIvs fake} has seen, and its answer.
 *
 * @param time when it came in, by the clock of the fake
 * @param operation the API's name of the operation; the path if it was for none
 * @param method the HTTP method
 * @param path the path and the query, as they were sent
 * @param attempt which attempt of its call it was, by the header {@code amz-sdk-request}; 1 without
 * @param invocationId the header {@code amz-sdk-invocation-id}, the same for all attempts of a call; null without
 * @param headers the headers; signature and session token are masked
 * @param body the body, cut after 64 kB
 * @param status the HTTP status of the answer, 0 if a fault left none
 * @param answer the body of the answer, cut after 64 kB
 * @param durationMicros how long the fake took, in microseconds of real time
 * @param fault the kind of the fault that hit it, or null
 */
public record RecordedRequest(Instant time, String operation, String method, String path, int attempt,
        @Nullable String invocationId,
        Map<String, String> headers, String body, int status, String answer, long durationMicros, @Nullable String fault) {

    /** Copies the headers. */
    public RecordedRequest {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }
}
