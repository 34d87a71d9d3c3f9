package io.quarkiverse.ivs.composition.fake.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ListStagesRequest;
import software.amazon.awssdk.services.ivsrealtime.model.StageSummary;

class PlainJUnitTest {

    @Test
    void aStageIsListed() {
        try (FakeServer fake = FakeServer.start(); IvsRealTimeClient ivs = client(fake)) {
            ivs.createStage(stage -> stage.name("studio"));
            assertThat(stages(ivs)).extracting(StageSummary::name).containsExactly("studio");
        }
    }

    @Test
    void aStageOfTheSeedIsListed() throws BindException {
        FakeSettings settings = FakeSettings.read(Map.of("resources", "strict", "time-to-active", "0s"), name -> name);
        String world = """
                {"stages": [{"arn": "arn:aws:ivs:eu-west-1:123456789012:stage/studio", "name": "studio"}]}""";
        Seed seed = Seed.read("world.json", world.getBytes(UTF_8), "the seed");
        try (FakeServer fake = FakeServer.start(settings, seed, 0); IvsRealTimeClient ivs = client(fake)) {
            assertThat(stages(ivs)).extracting(StageSummary::name).containsExactly("studio");
        }
    }

    private static IvsRealTimeClient client(FakeServer fake) {
        AwsBasicCredentials credentials = AwsBasicCredentials.create("test", "test-secret");
        return IvsRealTimeClient.builder()
                .endpointOverride(fake.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }

    private static List<StageSummary> stages(IvsRealTimeClient ivs) {
        return ivs.listStages(ListStagesRequest.builder().build()).stages();
    }
}
