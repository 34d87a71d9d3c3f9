package io.quarkiverse.ivs.composition.fake.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answer.Delivery;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What comes of a request that a fault hits. */
public final class FaultyAnswer {

    private static final byte[] HTML = "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"
            .getBytes();

    private FaultyAnswer() {
    }

    /** The answer; the service acts on the request or not, as the fault says. */
    public static Answer of(JsonNode fault, String requestId, Supplier<Answer> service) {
        String kind = Json.text(fault, "kind");
        boolean served = kind.equals("cut-body") || kind.equals("delay");
        Answer acted = served || fault.path("acts").asBoolean() ? service.get() : null;
        long delay = fault.path("delayMillis").asLong(kind.equals("delay") ? 1000 : 0);
        return switch (kind) {
            case "error" -> error(fault, requestId).delivered(Delivery.WHOLE, delay);
            case "html" -> html(fault, requestId).delivered(Delivery.WHOLE, delay);
            case "cut-body" -> acted.delivered(Delivery.CUT, delay);
            case "reset" -> new Answer(0, Map.of(), new byte[0], Delivery.RESET, delay);
            default -> acted.delivered(Delivery.WHOLE, delay);
        };
    }

    private static Answer error(JsonNode fault, String requestId) {
        int status = fault.path("status").asInt(500);
        String code = fault.path("code").asText(status == 429 ? "ThrottlingException" : "InternalServerException");
        ServiceError error = new ServiceError(status, code, fault.path("message").asText("A fault of the test"));
        return retryAfter(fault, Answers.error(requestId, error));
    }

    private static Answer html(JsonNode fault, String requestId) {
        return retryAfter(fault, new Answer(fault.path("status").asInt(502),
                Map.of("Content-Type", "text/html", "x-amzn-RequestId", requestId), HTML));
    }

    private static Answer retryAfter(JsonNode fault, Answer answer) {
        if (!fault.has("retryAfterSeconds")) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("Retry-After", fault.get("retryAfterSeconds").asText());
        return new Answer(answer.status(), headers, answer.body());
    }
}
