package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.ControlClient;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.Composition;
import software.amazon.awssdk.services.ivsrealtime.model.ConflictException;
import software.amazon.awssdk.services.ivsrealtime.model.CreateParticipantTokenResponse;
import software.amazon.awssdk.services.ivsrealtime.model.EncoderConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantSummary;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantTokenCapability;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.Stage;
import software.amazon.awssdk.services.ivsrealtime.model.StorageConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

/** A whole store, set up with the AWS SDK in a fake that has only what was created. */
class AwsSdkNeighboursTest {

    private static FakeServer server;
    private static ControlClient fake;
    private static IvsRealTimeClient ivs;

    @BeforeAll
    static void start() throws Exception {
        server = FakeServer.start(Settings.of("resources", "strict"), Seed.NONE, 0);
        fake = new ControlClient(server.uri());
        fake.post("clock", "{'mode': 'frozen'}");
        ivs = IvsRealTimeClient.builder().endpointOverride(server.uri()).region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("210987654321", "secret")))
                .build();
    }

    @AfterAll
    static void stop() {
        ivs.close();
        server.close();
    }

    @Test
    void aWorldFromItsCreationToItsEnd() throws Exception {
        Stage stage = ivs.createStage(request -> request.name("studio").tags(Map.of("a", "1"))
                .participantTokenConfigurations(token -> token.userId("ann"))).stage();
        EncoderConfiguration encoder = ivs.createEncoderConfiguration(request -> request.name("hd")
                .video(video -> video.height(1080))).encoderConfiguration();
        StorageConfiguration storage = ivs.createStorageConfiguration(request -> request.name("records")
                .s3(s3 -> s3.bucketName("my-bucket"))).storageConfiguration();

        assertThat(stage.arn()).startsWith("arn:aws:ivs:eu-west-1:210987654321:stage/");
        assertThat(encoder.video().height()).isEqualTo(1080);
        assertThat(encoder.video().framerate()).isEqualTo(30f);
        assertThat(storage.s3().bucketName()).isEqualTo("my-bucket");
        assertThat(ivs.getStage(request -> request.arn(stage.arn())).stage().endpoints().whip()).startsWith("https://");
        assertThat(ivs.updateStage(request -> request.arn(stage.arn()).name("hall")).stage().name()).isEqualTo("hall");
        assertThat(ivs.listStages(request -> {
        }).stages()).extracting(each -> each.name()).contains("hall");
        assertThat(ivs.listEncoderConfigurations(request -> {
        }).encoderConfigurations()).extracting(each -> each.arn()).contains(encoder.arn());
        assertThat(ivs.listStorageConfigurations(request -> {
        }).storageConfigurations()).extracting(each -> each.s3().bucketName()).contains("my-bucket");

        CreateParticipantTokenResponse token = ivs.createParticipantToken(request -> request.stageArn(stage.arn())
                .userId("ann").attributes(Map.of("host", "true")).capabilities(ParticipantTokenCapability.PUBLISH));
        assertThat(token.participantToken().attributes()).containsEntry("host", "true");
        assertThat(token.participantToken().expirationTime()).isNotNull();

        fake.post("participants", "{'stageArn': '" + stage.arn() + "', 'userId': 'ann', 'action': 'publish'}");
        String session = ivs.getStage(request -> request.arn(stage.arn())).stage().activeSessionId();
        List<ParticipantSummary> participants = ivs.listParticipants(request -> request.stageArn(stage.arn()).sessionId(session)
                .filterByPublished(true)).participants();
        assertThat(participants).extracting(ParticipantSummary::userId).containsExactly("ann");

        Composition composition = ivs.startComposition(request -> request.stageArn(stage.arn())
                .destinations(destination -> destination.s3(s3 -> s3.storageConfigurationArn(storage.arn())
                        .encoderConfigurationArns(encoder.arn()))))
                .composition();
        ivs.tagResource(request -> request.resourceArn(composition.arn()).tags(Map.of("b", "2")));
        assertThat(ivs.listTagsForResource(request -> request.resourceArn(composition.arn())).tags()).containsEntry("b", "2");
        ivs.untagResource(request -> request.resourceArn(composition.arn()).tagKeys("b"));
        assertThat(ivs.getComposition(request -> request.arn(composition.arn())).composition().tags()).isEmpty();
        assertThatThrownBy(() -> ivs.deleteEncoderConfiguration(request -> request.arn(encoder.arn())))
                .isInstanceOf(ConflictException.class);

        ivs.disconnectParticipant(request -> request.stageArn(stage.arn())
                .participantId(participants.get(0).participantId()));
        assertThat(ivs.getStage(request -> request.arn(stage.arn())).stage().activeSessionId()).isNull();
        ivs.deleteStage(request -> request.arn(stage.arn()));
        assertThat(ivs.getComposition(request -> request.arn(composition.arn())).composition().stateAsString())
                .isEqualTo("STOPPING");
        assertThatThrownBy(() -> ivs.getStage(request -> request.arn(stage.arn())))
                .isInstanceOf(ResourceNotFoundException.class);

        fake.post("clock", "{'advance': 'PT1S'}");
        ivs.deleteEncoderConfiguration(request -> request.arn(encoder.arn()));
        ivs.deleteStorageConfiguration(request -> request.arn(storage.arn()));
        assertThatThrownBy(() -> ivs.getStorageConfiguration(request -> request.arn(storage.arn())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> ivs.createStage(request -> request.name("no spaces")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("CreateStage.name must satisfy the regular expression pattern: [a-zA-Z0-9-_]*");
        assertThatThrownBy(() -> ivs.createEncoderConfiguration(request -> request.video(video -> video.width(1))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("CreateEncoderConfiguration.video.width must be greater than or equal to 2");
        assertThatThrownBy(() -> ivs.tagResource(request -> request.resourceArn("nonsense").tags(Map.of("a", "b"))))
                .isInstanceOf(ValidationException.class).hasMessageContaining("TagResource.resourceArn must satisfy");
    }
}
