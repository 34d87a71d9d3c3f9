package io.quarkiverse.ivs.composition.benchmark;

import java.util.HashMap;
import java.util.Map;

/** The sample's configuration: where and as whom to call; everything else as by default. */
public final class OurConfiguration {

    private static final String PREFIX = "quarkus.ivs-composition.";
    private static final String TEMPLATE = PREFIX + "templates.podcast.";

    private OurConfiguration() {
    }

    public static Map<String, String> asByDefault() {
        return Map.of(
                PREFIX + "endpoint-override", System.getProperty("benchmark.endpoint"),
                PREFIX + "aws.region", Samples.REGION,
                PREFIX + "aws.credentials.type", "static",
                PREFIX + "aws.credentials.static-provider.access-key-id", Samples.ACCESS_KEY_ID,
                PREFIX + "aws.credentials.static-provider.secret-access-key", Samples.SECRET_ACCESS_KEY,
                "quarkus.http.port", "0");
    }

    /** With a pace that nobody ever waits for, and the ARNs of the template that is started. */
    public static Map<String, String> unpaced() {
        Map<String, String> configuration = new HashMap<>(asByDefault());
        configuration.put(TEMPLATE + "stage-arn", Samples.STAGE);
        configuration.put(TEMPLATE + "channel.channel-arn", Samples.CHANNEL);
        configuration.put(TEMPLATE + "channel.encoder-configuration-arn", Samples.ENCODER);
        configuration.put(TEMPLATE + "s3.storage-configuration-arn", Samples.STORAGE);
        configuration.put(TEMPLATE + "s3.encoder-configuration-arn", Samples.ENCODER);
        configuration.put(PREFIX + "rate-limit.requests-per-second", "1000000");
        return configuration;
    }
}
