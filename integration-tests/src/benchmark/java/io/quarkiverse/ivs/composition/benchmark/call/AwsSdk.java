package io.quarkiverse.ivs.composition.benchmark.call;

import java.net.URI;

import io.quarkiverse.ivs.composition.benchmark.Samples;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ThumbnailStorageType;

/** The AWS SDK's client as it comes: endpoint, region and credentials are set, nothing else. */
final class AwsSdk {

    private AwsSdk() {
    }

    static <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
        return builder
                .endpointOverride(URI.create(System.getProperty("benchmark.endpoint")))
                .region(Region.of(Samples.REGION))
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(Samples.ACCESS_KEY_ID, Samples.SECRET_ACCESS_KEY)));
    }

    /** {@link Samples#REQUEST} in the SDK's words. */
    static StartCompositionRequest request() {
        return StartCompositionRequest.builder()
                .stageArn(Samples.STAGE)
                .layout(layout -> layout.grid(grid -> grid.featuredParticipantAttribute("host")))
                .destinations(
                        DestinationConfiguration.builder().name("live")
                                .channel(channel -> channel.channelArn(Samples.CHANNEL)
                                        .encoderConfigurationArn(Samples.ENCODER))
                                .build(),
                        DestinationConfiguration.builder()
                                .s3(s3 -> s3.storageConfigurationArn(Samples.STORAGE)
                                        .encoderConfigurationArns(Samples.ENCODER)
                                        .recordingConfiguration(recording -> recording.format("HLS")
                                                .hlsConfiguration(hls -> hls.targetSegmentDurationSeconds(6)))
                                        .thumbnailConfigurations(thumbnail -> thumbnail.targetIntervalSeconds(30)
                                                .storage(ThumbnailStorageType.SEQUENTIAL, ThumbnailStorageType.LATEST)))
                                .build())
                .tags(Samples.TAGS)
                .build();
    }
}
