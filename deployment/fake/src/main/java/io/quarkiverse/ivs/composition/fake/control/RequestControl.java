package io.quarkiverse.ivs.composition.fake.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.Routes;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The record of what happened to requests. */
public final class RequestControl {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]{1,6})");
    private static final Pattern SIGNATURE = Pattern.compile("Signature=[^,]*");

    private final RequestLog log;
    private final Routes routes;

    public RequestControl(RequestLog log, Routes routes) {
        this.log = log;
        this.routes = routes;
    }

    /**
     * All requests with their bodies; with {@code after}, the summaries of those with a greater number; with {@code number},
     * all of that one, and its input.
     */
    public JsonNode requests(Call call) {
        ObjectNode answer = Json.node().put("first", log.first()).put("latest", log.latest());
        String after = call.text("after");
        String number = call.text("number");
        answer.set("requests", Json.list(log.all().stream()
                .filter(entry -> after == null || entry.number() > Long.parseLong(after))
                .filter(entry -> number == null || entry.number() == Long.parseLong(number)).toList(),
                entry -> after != null ? summary(entry) : number == null ? whole(entry) : withInput(entry)));
        return answer;
    }

    private static ObjectNode summary(RequestLog.Entry entry) {
        HttpRequest request = entry.request();
        return Json.node()
                .put("number", entry.number())
                .put("time", Json.time(entry.time()))
                .put("operation", entry.operation())
                .put("method", request.method())
                .put("path", request.path() + (request.query() == null ? "" : "?" + request.query()))
                .put("attempt", attempt(request.header("amz-sdk-request")))
                .putPOJO("invocationId", request.header("amz-sdk-invocation-id"))
                .put("status", entry.answer().status())
                .put("durationMicros", entry.micros())
                .putPOJO("fault", entry.fault());
    }

    private static ObjectNode whole(RequestLog.Entry entry) {
        ObjectNode whole = summary(entry);
        ObjectNode headers = whole.putObject("headers");
        for (Map.Entry<String, String> header : entry.request().headers()) {
            headers.put(header.getKey(), masked(header.getKey(), header.getValue()));
        }
        return whole.put("body", new String(entry.request().body(), UTF_8))
                .put("answer", new String(entry.answer().body(), UTF_8));
    }

    /** With what the command line of AWS takes as the input, if it can be read. */
    private ObjectNode withInput(RequestLog.Entry entry) {
        JsonNode input = routes.input(entry.request());
        return whole(entry).put("input", input == null ? null : Json.text(input));
    }

    /** The number that the AWS SDKs count their attempts by; 1 when a client does not. */
    private static int attempt(String header) {
        Matcher matcher = ATTEMPT.matcher(header == null ? "" : header);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    private static String masked(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization" -> SIGNATURE.matcher(value).replaceAll("Signature=***");
            case "x-amz-security-token" -> "***";
            default -> value;
        };
    }
}
