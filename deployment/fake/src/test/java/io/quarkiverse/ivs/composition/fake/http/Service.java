package io.quarkiverse.ivs.composition.fake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.vertx.core.MultiMap;

/** The fake without HTTP, and a clock that a test moves. */
public final class Service {

    public static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd";
    public static final String CHANNEL = "arn:aws:ivs:eu-west-1:123456789012:channel/AbCd";
    public static final String ENCODER = "arn:aws:ivs:eu-west-1:123456789012:encoder-configuration/AbCd";
    public static final String STORAGE = "arn:aws:ivs:eu-west-1:123456789012:storage-configuration/AbCd";

    public static final String TO_CHANNEL = "{'channel': {'channelArn': '" + CHANNEL + "'}}";
    public static final String TO_S3 = "{'s3': {'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': ['"
            + ENCODER
            + "']}}";

    private final Fake fake;
    private final ControlRoutes control;
    private long now = 1_700_000_000_000L;

    public Service() {
        this(FakeSettings.defaults());
    }

    public Service(FakeSettings settings) {
        this(settings, Seed.NONE);
    }

    public Service(FakeSettings settings, Seed seed) {
        fake = new Fake(settings, seed, new SplittableRandom(1), () -> Instant.ofEpochMilli(now), () -> now * 1_000_000);
        control = new ControlRoutes(fake);
    }

    public void pass(Duration duration) {
        now += duration.toMillis();
    }

    public long now() {
        return now;
    }

    /** Starts a recording of the stage. */
    public JsonNode start() {
        return ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3 + "]}").get("composition");
    }

    public JsonNode get(String arn) {
        return ok("GetComposition", "{'arn': '" + arn + "'}").get("composition");
    }

    /** Calls an operation that must succeed; the JSON may have single quotes. */
    public JsonNode ok(String operation, String json) {
        Answer answer = post(operation, json);
        assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isEqualTo(200);
        return body(answer);
    }

    /** Calls an operation that must fail, and gives "status code: message". */
    public String error(String operation, String json) {
        return error(post(operation, json));
    }

    public static String error(Answer answer) {
        JsonNode body = body(answer);
        assertThat(body.get("message")).isEqualTo(body.get("exceptionMessage"));
        return answer.status() + " " + answer.headers().get("x-amzn-ErrorType") + ": " + body.get("message").asText();
    }

    public Answer post(String operation, String json) {
        return send("POST", "/" + operation, json.replace('\'', '"').getBytes(UTF_8));
    }

    public Answer send(String method, String path, byte[] body) {
        return send(method, path, body, "test");
    }

    public Answer send(String method, String path, byte[] body, String accessKeyId) {
        return send(method, path, body, accessKeyId, "eu-west-1");
    }

    public Answer send(String method, String path, byte[] body, String accessKeyId, String region) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Authorization", "AWS4-HMAC-SHA256 Credential=" + accessKeyId
                + "/20260101/" + region + "/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff");
        return send(new HttpRequest(method, path, null, headers, body));
    }

    public Answer send(HttpRequest request) {
        return request.path().startsWith(ControlRoutes.PATH) ? control.answer(request) : fake.answer(request);
    }

    public Store store() {
        return fake.store;
    }

    public static JsonNode body(Answer answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
