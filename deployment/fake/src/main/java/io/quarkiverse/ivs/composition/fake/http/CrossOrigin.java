package io.quarkiverse.ivs.composition.fake.http;

import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** What a browser wants to know before it shows an answer to a page of another origin. Who may ask was checked before. */
final class CrossOrigin {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private CrossOrigin() {
    }

    /** Whether the browser asks if a page may send a request, before it sends it. */
    static boolean isQuestion(HttpRequest request) {
        return request.method().equals("OPTIONS") && request.header("Origin") != null
                && request.header("Access-Control-Request-Method") != null;
    }

    /** The page may send what it wants to. */
    static Answer answer(HttpRequest question) {
        String headers = question.header("Access-Control-Request-Headers");
        return new Answer(200, Map.of(ALLOWED, "*",
                "Access-Control-Allow-Methods", question.header("Access-Control-Request-Method"),
                "Access-Control-Allow-Headers", headers == null ? "*" : headers,
                "Access-Control-Max-Age", "600"), new byte[0]);
    }

    /** Lets a page of another origin read an answer. */
    static Answer shared(HttpRequest request, Answer answer) {
        if (request.header("Origin") == null) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put(ALLOWED, "*");
        headers.putIfAbsent("Access-Control-Expose-Headers",
                "Accept-Ranges,Content-Length,Content-Range,ETag,x-amz-request-id,x-amzn-RequestId");
        return new Answer(answer.status(), headers, answer.body(), answer.delivery(), answer.delayMillis());
    }
}
