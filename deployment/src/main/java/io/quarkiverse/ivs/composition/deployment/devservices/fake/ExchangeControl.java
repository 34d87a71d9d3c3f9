package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;

/** Control of what happens to requests, and the record of what happened. */
final class ExchangeControl {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]{1,6})");
    private static final Pattern SIGNATURE = Pattern.compile("Signature=[^,]*");

    private final Faults faults;
    private final RequestLog log;

    ExchangeControl(Faults faults, RequestLog log) {
        this.faults = faults;
        this.log = log;
    }

    byte[] faults(Call call) {
        return Json.object(json -> {
            json.writeArrayFieldStart("faults");
            for (Fault fault : faults.all()) {
                json.writeRawValue(fault.description().toString());
            }
            json.writeEndArray();
        });
    }

    byte[] addFault(Call call) {
        faults.add(new Fault(call.body()));
        return Answers.NOTHING;
    }

    byte[] clearFaults(Call call) {
        faults.clear();
        return Answers.NOTHING;
    }

    byte[] requests(Call call) {
        return Json.object(json -> {
            json.writeArrayFieldStart("requests");
            for (RequestLog.Entry entry : log.all()) {
                entry(json, entry);
            }
            json.writeEndArray();
        });
    }

    byte[] clearRequests(Call call) {
        log.clear();
        return Answers.NOTHING;
    }

    private static void entry(JsonGenerator json, RequestLog.Entry entry) throws IOException {
        WireRequest request = entry.request();
        json.writeStartObject();
        Json.time(json, "time", entry.time());
        json.writeStringField("operation", entry.operation());
        json.writeStringField("method", request.method());
        json.writeStringField("path", request.path() + (request.query() == null ? "" : "?" + request.query()));
        json.writeNumberField("attempt", attempt(request.header("amz-sdk-request")));
        json.writeStringField("invocationId", request.header("amz-sdk-invocation-id"));
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : request.headers()) {
            json.writeStringField(header.getKey(), masked(header.getKey(), header.getValue()));
        }
        json.writeEndObject();
        json.writeStringField("body", new String(request.body(), UTF_8));
        json.writeNumberField("status", entry.answer().status());
        json.writeStringField("answer", new String(entry.answer().body(), UTF_8));
        json.writeNumberField("durationMicros", entry.micros());
        json.writeStringField("fault", entry.fault());
        json.writeEndObject();
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
