package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.Map;

import io.quarkiverse.ivs.composition.benchmark.Samples;

/** Everything as by default, save where and as whom to call, and a pace that nobody ever waits for. */
final class OurConfiguration {

    private static final String PREFIX = "quarkus.ivs-composition.";

    private OurConfiguration() {
    }

    static Map<String, String> get() {
        return Map.of(
                PREFIX + "endpoint-override", System.getProperty("benchmark.endpoint"),
                PREFIX + "aws.region", Samples.REGION,
                PREFIX + "aws.credentials.type", "static",
                PREFIX + "aws.credentials.static-provider.access-key-id", Samples.ACCESS_KEY_ID,
                PREFIX + "aws.credentials.static-provider.secret-access-key", Samples.SECRET_ACCESS_KEY,
                PREFIX + "rate-limit.requests-per-second", "1000000",
                "quarkus.http.port", "0");
    }
}
