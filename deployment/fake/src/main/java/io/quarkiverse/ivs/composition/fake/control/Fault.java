package io.quarkiverse.ivs.composition.fake.control;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.Routes;
import io.quarkiverse.ivs.composition.fake.rules.NearestName;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.rules.Structure;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answer.Delivery;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What goes wrong with some requests, as a test has described it. */
public final class Fault {

    public static final Rule RULE = Structure.of()
            .optional("operation", Rule.text(1, 64, "[A-Za-z]+").and(Fault::knownOperation))
            .required("kind", Rule.oneOf("error", "html", "delay", "reset", "cut-body"))
            .optional("status", Rule.integer(400, 599))
            // It goes into a header.
            .optional("code", Rule.text(1, 128, "[a-zA-Z0-9.#:/_-]+"))
            .optional("message", Rule.text(0, 1024))
            .optional("retryAfterSeconds", Rule.integer(0, 86_400))
            .optional("delayMillis", Rule.integer(0, 600_000))
            .optional("acts", Rule.flag())
            .optional("times", Rule.integer(1, Integer.MAX_VALUE))
            .optional("probability", Rule.number(0, 1))
            .optional("seed", Rule.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .strict();

    private static final byte[] HTML = "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"
            .getBytes();

    private final JsonNode description;
    private final SplittableRandom random;
    private int left;

    /** @param description one that has passed its rule */
    public Fault(JsonNode description) {
        this.description = description;
        this.random = new SplittableRandom(description.path("seed").asInt(0));
        this.left = description.path("times").asInt(-1);
    }

    /** Whether it hits this request; each hit counts. */
    boolean hits(String operation) {
        String wanted = Json.text(description, "operation");
        if (left == 0 || wanted != null && !wanted.equals(operation)
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

    private static void knownOperation(Path path, JsonNode value) {
        String name = value.textValue();
        if (!Routes.OPERATIONS.contains(name)) {
            throw Rule.broken(path, "is \"" + name + "\", but must be an operation of the service"
                    + NearestName.of(name, Routes.OPERATIONS).map(nearest -> "; did you mean \"" + nearest + "\"?").orElse(""));
        }
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
