package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;

/** The fake without HTTP, and a clock that a test moves. */
final class Service {

    static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd";
    static final String CHANNEL = "arn:aws:ivs:eu-west-1:123456789012:channel/AbCd";
    static final String ENCODER = "arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd";
    static final String STORAGE = "arn:aws:ivs:eu-west-1:123456789012:storage-configuration/AbCd";

    static final String TO_CHANNEL = "{'channel': {'channelArn': '" + CHANNEL + "'}}";
    static final String TO_S3 = "{'s3': {'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': ['" + ENCODER
            + "']}}";

    private final Fake fake;
    private final Control control;
    private long now = 1_700_000_000_000L;

    Service() {
        this(FakeSettings.defaults());
    }

    Service(FakeSettings settings) {
        this(settings, Seed.NONE);
    }

    Service(FakeSettings settings, Seed seed) {
        fake = new Fake(settings, seed, new SplittableRandom(1), () -> Instant.ofEpochMilli(now), () -> now * 1_000_000);
        control = new Control(fake);
    }

    void pass(Duration duration) {
        now += duration.toMillis();
    }

    long now() {
        return now;
    }

    /** Starts a recording of the stage. */
    JsonNode start() {
        return ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3 + "]}").get("composition");
    }

    JsonNode get(String arn) {
        return ok("GetComposition", "{'arn': '" + arn + "'}").get("composition");
    }

    /** Calls an operation that must succeed; the JSON may have single quotes. */
    JsonNode ok(String operation, String json) {
        Answer answer = post(operation, json);
        assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isEqualTo(200);
        return body(answer);
    }

    /** Calls an operation that must fail, and gives "status code: message". */
    String error(String operation, String json) {
        return error(post(operation, json));
    }

    static String error(Answer answer) {
        JsonNode body = body(answer);
        assertThat(body.get("message")).isEqualTo(body.get("exceptionMessage"));
        return answer.status() + " " + answer.headers().get("x-amzn-ErrorType") + ": " + body.get("message").asText();
    }

    Answer post(String operation, String json) {
        return send("POST", "/" + operation, json.replace('\'', '"').getBytes(UTF_8));
    }

    Answer send(String method, String path, byte[] body) {
        return send(method, path, body, "test");
    }

    Answer send(String method, String path, byte[] body, String accessKeyId) {
        MultiMap headers = HeadersMultiMap.httpHeaders().set("Authorization", "AWS4-HMAC-SHA256 Credential=" + accessKeyId
                + "/20260101/eu-west-1/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff");
        return send(new WireRequest(method, path, null, headers, body));
    }

    Answer send(WireRequest request) {
        return request.path().startsWith(Control.PATH) ? control.answer(request) : fake.answer(request);
    }

    Fake fake() {
        return fake;
    }

    static JsonNode body(Answer answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
