package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

// tag::test[]
class PlainJUnitTest {

    @Test
    void aStageIsListed() {
        try (FakeServer fake = FakeServer.start();
                IvsRealTimeClient ivs = IvsRealTimeClient.builder().endpointOverride(fake.uri()).region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test-secret")))
                        .build()) {
            ivs.createStage(stage -> stage.name("studio"));
            assertThat(ivs.listStages(list -> {
            }).stages()).extracting(stage -> stage.name()).containsExactly("studio");
        }
    }
}
// end::test[]
