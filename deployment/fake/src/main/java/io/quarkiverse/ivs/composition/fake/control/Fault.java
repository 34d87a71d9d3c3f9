package io.quarkiverse.ivs.composition.fake.control;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answer.Delivery;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What goes wrong with some requests, as a test has described it. */
public final class Fault {

    private static final byte[] HTML = "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"
            .getBytes();

    private final JsonNode description;
    private final SplittableRandom random;
    private int left;
    /** How many requests of its kind there were. */
    private int calls;

    /** @param description one that has passed its rule */
    public Fault(JsonNode description) {
        this.description = description;
        this.random = new SplittableRandom(description.path("seed").asInt(0));
        this.left = description.path("times").asInt(-1);
    }

    /** Whether it hits this request; each hit counts. */
    boolean hits(String operation, FaultyRequest request) {
        String wanted = Json.text(description, "operation");
        String arn = Json.text(description, "arn");
        JsonNode tag = description.path("tag");
        if (left == 0 || wanted != null && !wanted.equals(operation) || arn != null && !request.names(arn)
                || tag.isObject() && !tag.properties().stream()
                        .allMatch(each -> request.hasTag(each.getKey(), each.getValue().textValue()))) {
            return false;
        }
        calls++;
        if (description.has("call") && calls != description.get("call").intValue()
                || random.nextDouble() >= description.path("probability").asDouble(1)) {
            return false;
        }
        if (left > 0) {
            left--;
        }
        return true;
    }

    /** Whether it hits nothing any more. */
    boolean over() {
        return left == 0;
    }

    /** What comes of a request that it hits; the service acts on it or not. */
    public Answer apply(String requestId, Supplier<Answer> service) {
        Answer acted = acts() ? service.get() : null;
        long delay = description.path("delayMillis").asLong(0);
        return switch (kind()) {
            case "error" -> error(requestId).delivered(new Delivery(Delivery.Way.WHOLE, delay));
            case "html" -> html(requestId).delivered(new Delivery(Delivery.Way.WHOLE, delay));
            case "cut-body" -> acted.delivered(new Delivery(Delivery.Way.CUT, delay));
            case "reset" -> new Answer(0, Map.of(), new byte[0], new Delivery(Delivery.Way.RESET, delay));
            default -> acted.delivered(new Delivery(Delivery.Way.WHOLE, delay));
        };
    }

    public String kind() {
        return Json.text(description, "kind");
    }

    public JsonNode description() {
        return description;
    }

    private boolean acts() {
        return switch (kind()) {
            case "cut-body", "delay" -> true;
            default -> description.path("acts").asBoolean(false);
        };
    }

    private Answer error(String requestId) {
        int status = description.path("status").asInt(500);
        String code = description.path("code").asText(status == 429 ? "ThrottlingException" : "InternalServerException");
        return retryAfter(Answers.error(requestId, status, code, description.path("message").asText("A fault of the test")));
    }

    private Answer html(String requestId) {
        return retryAfter(new Answer(description.path("status").asInt(502),
                Map.of("Content-Type", "text/html", "x-amzn-RequestId", requestId), HTML));
    }

    private Answer retryAfter(Answer answer) {
        if (!description.has("retryAfterSeconds")) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("Retry-After", description.get("retryAfterSeconds").asText());
        return new Answer(answer.status(), headers, answer.body());
    }
}
