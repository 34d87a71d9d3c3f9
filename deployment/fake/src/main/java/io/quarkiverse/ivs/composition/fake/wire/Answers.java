package io.quarkiverse.ivs.composition.fake.wire;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** Answers in the shape of the service: its headers, its two spellings of a message. */
public final class Answers {

    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private static final Map<String, String> ERROR_HEADERS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Access-Control-Allow-Origin,Access-Control-Expose-Headers,Cache-Control,"
                    + "Content-Security-Policy,Strict-Transport-Security,X-Content-Type-Options,X-Frame-Options,"
                    + "x-amzn-ErrorType,x-amzn-requestid",
            "Cache-Control", "no-store, no-cache",
            "Content-Security-Policy", "default-src 'self'; upgrade-insecure-requests;",
            "Strict-Transport-Security", "max-age:47304000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            TYPE, JSON);

    private Answers() {
    }

    public static Answer ok(String requestId, int status, JsonNode body) {
        return new Answer(status, Map.of(TYPE, JSON, "x-amzn-RequestId", requestId), Json.bytes(body));
    }

    public static Answer error(String requestId, ServiceError error) {
        Map<String, String> headers = new HashMap<>(ERROR_HEADERS);
        headers.put("x-amzn-ErrorType", error.code());
        headers.put("x-amzn-RequestId", requestId);
        return new Answer(error.status(), headers, Json.bytes(Json.node()
                .put("message", error.getMessage())
                .put("exceptionMessage", error.getMessage())));
    }
}
