package io.quarkiverse.ivs.composition.it.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.it.FakeProcess;
import io.quarkiverse.ivs.composition.it.SampleProcess;

/** Calls do not need Redis, and what could not be claimed is told when it is back. */
class RedisComesAndGoesIT {

    private static final Pattern ARN = Pattern.compile("\"arn\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void downAtTheStartAndFrozenAndGoneAndBack() throws Exception {
        try (RedisServer redis = new RedisServer();
                FakeProcess service = FakeProcess.start("--time-to-active", "0s", "--time-to-stopped", "0s")) {
            redis.stop();
            try (SampleProcess sample = sample(service.uri(), redis.hosts())) {
                String first = aComposition(sample);
                awaitLines(sample, "Redis is not to be had", 1);
                assertThat(told(sample, first)).isZero();

                redis.start();
                awaitLines(sample, "RecordingReady: " + first, 1);
                awaitLines(sample, "Redis is back", 1);

                redis.signal("STOP");
                String second = aComposition(sample);
                awaitLines(sample, "Redis is not to be had", 2);
                assertThat(told(sample, second)).isZero();
                redis.signal("CONT");
                awaitLines(sample, "RecordingReady: " + second, 1);

                redis.stop();
                String third = aComposition(sample);
                awaitLines(sample, "Redis is not to be had", 3);
                redis.start();
                awaitLines(sample, "RecordingReady: " + third, 1);
                assertThat(lines(sample, "Redis is not to be had")).isEqualTo(3);
                assertThat(told(sample, first) + told(sample, second)).isEqualTo(2);
            }
        }
    }

    private static SampleProcess sample(URI service, String redis) throws IOException {
        return SampleProcess.start(service.toString(), Map.of("QUARKUS_IVS_COMPOSITION_LIFECYCLE_CLAIMS", "redis",
                "QUARKUS_REDIS_HOSTS", redis, "QUARKUS_IVS_COMPOSITION_LIFECYCLE_SWEEP_INTERVAL", "1s",
                "QUARKUS_IVS_COMPOSITION_LIFECYCLE_CLAIM_LEASE", "3s"));
    }

    /** Started and stopped, by calls that succeed. */
    private String aComposition(SampleProcess sample) throws Exception {
        HttpResponse<String> started = http.send(HttpRequest.newBuilder(sample.uri().resolve("/compositions/archive"))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        Matcher arn = ARN.matcher(started.body());
        assertThat(arn.find()).isTrue();
        assertThat(http.send(HttpRequest.newBuilder(sample.uri().resolve("/compositions/one?arn=" + arn.group(1))).DELETE()
                .build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(204);
        return arn.group(1);
    }

    private static void awaitLines(SampleProcess sample, String text, int times) {
        Awaitility.await(text).atMost(Duration.ofSeconds(40)).until(() -> lines(sample, text) >= times);
    }

    private static long told(SampleProcess sample, String arn) {
        return lines(sample, "RecordingReady: " + arn);
    }

    private static long lines(SampleProcess sample, String text) {
        return sample.log().stream().filter(line -> line.contains(text)).count();
    }
}
