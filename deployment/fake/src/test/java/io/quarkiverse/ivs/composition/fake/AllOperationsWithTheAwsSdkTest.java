package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.ControlClient;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.operations.Routes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ConflictException;
import software.amazon.awssdk.services.ivsrealtime.model.Event;
import software.amazon.awssdk.services.ivsrealtime.model.EventName;
import software.amazon.awssdk.services.ivsrealtime.model.IngestConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.IngestConfigurationState;
import software.amazon.awssdk.services.ivsrealtime.model.IngestProtocol;
import software.amazon.awssdk.services.ivsrealtime.model.Participant;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantProtocol;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantRecordingState;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantReplica;
import software.amazon.awssdk.services.ivsrealtime.model.PublicKey;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationState;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationType;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

/** The AWS SDK drives all operations of the service, in a fake that has only what was created. */
class AllOperationsWithTheAwsSdkTest {

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

    private static void participant(String stage, String userId, String action) throws Exception {
        fake.post("participants", "{'stageArn': '" + stage + "', 'userId': '" + userId + "', 'action': '" + action + "'}");
    }

    private static String session(String stage) {
        return ivs.getStage(request -> request.arn(stage)).stage().activeSessionId();
    }

    @Test
    void allThirtyNine() throws Exception {
        String storage = ivs.createStorageConfiguration(request -> request.name("records").s3(s3 -> s3.bucketName("bucket")))
                .storageConfiguration().arn();
        String encoder = ivs.createEncoderConfiguration(request -> request.name("hd")).encoderConfiguration().arn();
        String stage = ivs.createStage(request -> request.name("studio").autoParticipantRecordingConfiguration(
                recording -> recording.storageConfigurationArn(storage))).stage().arn();
        String annex = ivs.createStage(request -> request.name("annex")).stage().arn();
        ivs.updateStage(request -> request.arn(annex).name("annex-2"));
        assertThat(ivs.listStages(request -> request.maxResults(1)).nextToken()).isNotNull();

        participants(stage, annex, storage);
        ingests(stage);
        publicKeys();
        compositions(stage, storage, encoder);

        ivs.deleteStage(request -> request.arn(annex));
        assertThat(ivs.listStageSessions(request -> request.stageArn(annex)).stageSessions()).isEmpty();
        ivs.deleteStage(request -> request.arn(stage));
        fake.post("clock", "{'advance': 'PT1M'}");
        ivs.deleteEncoderConfiguration(request -> request.arn(encoder));
        ivs.deleteStorageConfiguration(request -> request.arn(storage));
        assertThat(fake.send("GET", "requests", "").get("requests").findValuesAsText("operation"))
                .containsAll(Routes.OPERATIONS);
    }

    private static void participants(String stage, String annex, String storage) throws Exception {
        String ann = ivs.createParticipantToken(request -> request.stageArn(stage).userId("ann")
                .attributes(Map.of("host", "true", "seat", "1"))).participantToken().participantId();
        participant(stage, "ann", "publish");
        String session = session(stage);

        Participant participant = ivs.getParticipant(request -> request.stageArn(stage).sessionId(session).participantId(ann))
                .participant();
        assertThat(participant.attributes()).containsEntry("host", "true");
        assertThat(participant.published()).isTrue();
        assertThat(participant.recordingState()).isEqualTo(ParticipantRecordingState.ACTIVE);
        assertThat(participant.recordingS3BucketName()).isEqualTo("bucket");
        assertThat(participant.replicationType()).isEqualTo(ReplicationType.NONE);

        ivs.startParticipantReplication(request -> request.sourceStageArn(stage).destinationStageArn(annex).participantId(ann)
                .attributes(Map.of("seat", "2")).reconnectWindowSeconds(30));
        ParticipantReplica replica = ivs.listParticipantReplicas(request -> request.sourceStageArn(stage).participantId(ann))
                .replicas().get(0);
        assertThat(replica.destinationSessionId()).isEqualTo(session(annex));
        assertThat(replica.replicationState()).isEqualTo(ReplicationState.ACTIVE);
        Participant copy = ivs.getParticipant(request -> request.stageArn(annex).sessionId(session(annex)).participantId(ann))
                .participant();
        assertThat(copy.attributes()).isEqualTo(Map.of("host", "true", "seat", "2"));
        assertThat(copy.replicationType()).isEqualTo(ReplicationType.REPLICA);
        assertThat(copy.sourceSessionId()).isEqualTo(session);
        assertThat(ivs.listParticipants(request -> request.stageArn(stage).sessionId(session)
                .filterByRecordingState("ACTIVE")).participants().get(0).replicationType()).isEqualTo(ReplicationType.SOURCE);
        assertThatThrownBy(() -> ivs.startParticipantReplication(request -> request.sourceStageArn(stage)
                .destinationStageArn(annex).participantId(ann))).isInstanceOf(ConflictException.class)
                .hasMessageContaining("is replicated to " + annex + " already");

        ivs.stopParticipantReplication(request -> request.sourceStageArn(stage).destinationStageArn(annex).participantId(ann));
        assertThat(session(annex)).isNull();
        assertThatThrownBy(() -> ivs.stopParticipantReplication(request -> request.sourceStageArn(stage)
                .destinationStageArn(annex).participantId(ann))).isInstanceOf(ResourceNotFoundException.class);
        ivs.disconnectParticipant(request -> request.stageArn(stage).participantId(ann));

        List<Event> events = ivs.listParticipantEvents(request -> request.stageArn(stage).sessionId(session)
                .participantId(ann)).events();
        assertThat(events).extracting(Event::name).containsExactly(EventName.JOINED, EventName.PUBLISH_STARTED,
                EventName.REPLICATION_STARTED, EventName.REPLICATION_STOPPED, EventName.PUBLISH_STOPPED, EventName.LEFT);
        assertThat(events.get(2).destinationStageArn()).isEqualTo(annex);
        assertThat(ivs.getStageSession(request -> request.stageArn(stage).sessionId(session)).stageSession().endTime())
                .isNotNull();
        participant(stage, "ann", "join");
        assertThat(ivs.listStageSessions(request -> request.stageArn(stage)).stageSessions()).hasSize(2)
                .extracting(each -> each.endTime() == null).containsExactly(true, false);
        assertThat(ivs.listStorageConfigurations(request -> {
        }).storageConfigurations()).extracting(each -> each.arn()).containsExactly(storage);
    }

    private static void ingests(String stage) throws Exception {
        assertThatThrownBy(() -> ivs.createIngestConfiguration(request -> request.ingestProtocol(IngestProtocol.RTMP)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("insecureIngest must be true, since ingestProtocol is RTMP");
        IngestConfiguration camera = ivs.createIngestConfiguration(request -> request.ingestProtocol(IngestProtocol.RTMPS)
                .userId("camera").attributes(Map.of("angle", "left"))).ingestConfiguration();
        assertThat(camera.state()).isEqualTo(IngestConfigurationState.INACTIVE);
        assertThat(camera.streamKey()).matches("rt_[0-9]+_[a-z0-9-]+_[a-zA-Z0-9-]+_.+");
        ivs.updateIngestConfiguration(request -> request.arn(camera.arn()).stageArn(stage));

        participant(stage, "camera", "publish");
        assertThat(ivs.getIngestConfiguration(request -> request.arn(camera.arn())).ingestConfiguration().state())
                .isEqualTo(IngestConfigurationState.ACTIVE);
        assertThat(ivs.listIngestConfigurations(request -> request.filterByStageArn(stage).filterByState("ACTIVE"))
                .ingestConfigurations()).hasSize(1);
        Participant publisher = ivs.getParticipant(request -> request.stageArn(stage).sessionId(session(stage))
                .participantId(camera.participantId())).participant();
        assertThat(publisher.protocol()).isEqualTo(ParticipantProtocol.RTMPS);
        assertThat(publisher.attributes()).containsEntry("angle", "left");
        assertThatThrownBy(() -> ivs.updateIngestConfiguration(request -> request.arn(camera.arn()).stageArn("")))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ivs.deleteIngestConfiguration(request -> request.arn(camera.arn())))
                .isInstanceOf(ConflictException.class);

        ivs.deleteIngestConfiguration(request -> request.arn(camera.arn()).force(true));
        assertThat(ivs.getParticipant(request -> request.stageArn(stage).sessionId(session(stage))
                .participantId(camera.participantId())).participant().stateAsString()).isEqualTo("DISCONNECTED");
        assertThatThrownBy(() -> ivs.getIngestConfiguration(request -> request.arn(camera.arn())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static void publicKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(384);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' })
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
        PublicKey key = ivs.importPublicKey(request -> request.name("signer").publicKeyMaterial(pem)).publicKey();
        assertThat(key.fingerprint()).matches("([0-9a-f]{2}:){15}[0-9a-f]{2}");
        assertThat(ivs.getPublicKey(request -> request.arn(key.arn())).publicKey()).isEqualTo(key);
        assertThat(ivs.listPublicKeys(request -> {
        }).publicKeys()).extracting(each -> each.name()).containsExactly("signer");
        assertThatThrownBy(() -> ivs.importPublicKey(request -> request.publicKeyMaterial(pem)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ivs.importPublicKey(request -> request.publicKeyMaterial(
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))).isInstanceOf(ValidationException.class)
                .hasMessageContaining("must be a public key in PEM");
        ivs.deletePublicKey(request -> request.arn(key.arn()));
        assertThatThrownBy(() -> ivs.getPublicKey(request -> request.arn(key.arn())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static void compositions(String stage, String storage, String encoder) {
        String arn = ivs.startComposition(request -> request.stageArn(stage).destinations(destination -> destination
                .s3(s3 -> s3.storageConfigurationArn(storage).encoderConfigurationArns(encoder)))).composition().arn();
        ivs.tagResource(request -> request.resourceArn(arn).tags(Map.of("a b", "1")));
        assertThat(ivs.listTagsForResource(request -> request.resourceArn(arn)).tags()).containsEntry("a b", "1");
        ivs.untagResource(request -> request.resourceArn(arn).tagKeys("a b"));
        assertThat(ivs.getComposition(request -> request.arn(arn)).composition().tags()).isEmpty();
        assertThat(ivs.listCompositions(request -> request.filterByEncoderConfigurationArn(encoder)).compositions()).hasSize(1);
        assertThat(ivs.getEncoderConfiguration(request -> request.arn(encoder)).encoderConfiguration().name()).isEqualTo("hd");
        assertThat(ivs.getStorageConfiguration(request -> request.arn(storage)).storageConfiguration().name())
                .isEqualTo("records");
        assertThat(ivs.listEncoderConfigurations(request -> {
        }).encoderConfigurations()).hasSize(1);
        ivs.stopComposition(request -> request.arn(arn));
    }
}
