package io.quarkiverse.ivs.composition.fake.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.FakeServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ListStagesRequest;
import software.amazon.awssdk.services.ivsrealtime.model.StageSummary;

class PlainJUnitTest {

    @Test
    void aStageIsListed() {
        AwsBasicCredentials credentials = AwsBasicCredentials.create("test", "test-secret");
        try (FakeServer fake = FakeServer.start();
                IvsRealTimeClient ivs = IvsRealTimeClient.builder()
                        .endpointOverride(fake.uri())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(credentials))
                        .build()) {
            ivs.createStage(stage -> stage.name("studio"));
            List<StageSummary> stages = ivs.listStages(ListStagesRequest.builder().build()).stages();
            assertThat(stages).extracting(StageSummary::name).containsExactly("studio");
        }
    }
}
