package io.quarkiverse.ivs.composition.fake.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Control of what happens to requests, and the record of what happened. */
public final class ExchangeControl {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]{1,6})");
    private static final Pattern SIGNATURE = Pattern.compile("Signature=[^,]*");

    private final Faults faults;
    private final RequestLog log;

    public ExchangeControl(Faults faults, RequestLog log) {
        this.faults = faults;
        this.log = log;
    }

    public byte[] faults(Call call) {
        return Json.object(json -> {
            json.writeArrayFieldStart("faults");
            for (Fault fault : faults.all()) {
                json.writeRawValue(fault.description().toString());
            }
            json.writeEndArray();
        });
    }

    public byte[] addFault(Call call) {
        faults.add(new Fault(call.body()));
        return Answers.NOTHING;
    }

    public byte[] clearFaults(Call call) {
        faults.clear();
        return Answers.NOTHING;
    }

    /**
     * All requests with their bodies; with {@code after}, the summaries of those with a greater number; with {@code number},
     * all of that one.
     */
    public byte[] requests(Call call) {
        String after = call.text("after");
        String number = call.text("number");
        return Json.object(json -> {
            json.writeNumberField("first", log.first());
            json.writeNumberField("latest", log.latest());
            json.writeArrayFieldStart("requests");
            for (RequestLog.Entry entry : log.all()) {
                if ((after == null || entry.number() > Long.parseLong(after))
                        && (number == null || entry.number() == Long.parseLong(number))) {
                    entry(json, entry, after == null);
                }
            }
            json.writeEndArray();
        });
    }

    public byte[] clearRequests(Call call) {
        log.clear();
        return Answers.NOTHING;
    }

    private static void entry(JsonGenerator json, RequestLog.Entry entry, boolean whole) throws IOException {
        HttpRequest request = entry.request();
        json.writeStartObject();
        json.writeNumberField("number", entry.number());
        Json.time(json, "time", entry.time());
        json.writeStringField("operation", entry.operation());
        json.writeStringField("method", request.method());
        json.writeStringField("path", request.path() + (request.query() == null ? "" : "?" + request.query()));
        json.writeNumberField("attempt", attempt(request.header("amz-sdk-request")));
        json.writeStringField("invocationId", request.header("amz-sdk-invocation-id"));
        json.writeNumberField("status", entry.answer().status());
        json.writeNumberField("durationMicros", entry.micros());
        json.writeStringField("fault", entry.fault());
        if (whole) {
            bodies(json, entry);
        }
        json.writeEndObject();
    }

    private static void bodies(JsonGenerator json, RequestLog.Entry entry) throws IOException {
        HttpRequest request = entry.request();
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : request.headers()) {
            json.writeStringField(header.getKey(), masked(header.getKey(), header.getValue()));
        }
        json.writeEndObject();
        json.writeStringField("body", new String(request.body(), UTF_8));
        json.writeStringField("answer", new String(entry.answer().body(), UTF_8));
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
