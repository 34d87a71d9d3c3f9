package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.quarkiverse.ivs.composition.test.RecordedRequest;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ConflictException;
import software.amazon.awssdk.services.ivsrealtime.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.InternalServerException;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;

/** The bean, and each of its methods, with the AWS SDK as the application. */
class FakeIvsTest {

    private static final String HOME = "arn:aws:ivs:us-east-1:123456789012:";
    private static final String STAGE = HOME + "stage/one";
    private static final String CHANNEL = HOME + "channel/one";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    FakeIvs fake;

    private IvsRealTimeClient ivs;

    @BeforeEach
    void reset() {
        fake.reset();
        fake.freeze();
        ivs = IvsRealTimeClient.builder().endpointOverride(fake.endpoint()).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test-secret")))
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    private String start() {
        return ivs.startComposition(request -> request.stageArn(STAGE).destinations(
                DestinationConfiguration.builder().name("live").channel(channel -> channel.channelArn(CHANNEL)).build(),
                DestinationConfiguration.builder().name("archive").s3(s3 -> s3
                        .storageConfigurationArn(HOME + "storage-configuration/one")
                        .encoderConfigurationArns(HOME + "encoder-configuration/one")).build()))
                .composition().arn();
    }

    private DestinationState destination(String arn, int index) {
        return fake.composition(arn).get().orElseThrow().destinations().get(index).state();
    }

    @Test
    void theClockMovesWhatHappensByItself() {
        Instant before = fake.now();
        String arn = start();
        fake.advance(Duration.ofSeconds(2));

        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.ACTIVE);
        assertThat(fake.now()).isEqualTo(before.plusSeconds(2));
    }

    @Test
    void theClockCanRunOnAndBeReal() {
        fake.advance(Duration.ofHours(1));
        fake.run();
        assertThat(fake.now()).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
        fake.useRealTime();
        assertThat(fake.now()).isBefore(Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void aCompositionStops60SecondsAfterTheLastPublisherLeft() {
        fake.stage(STAGE).publish("ann");
        fake.stage(STAGE).publish("bob");
        String arn = start();
        fake.stage(STAGE).leave("ann");
        fake.advance(Duration.ofMinutes(10));
        fake.stage(STAGE).unpublish("bob");
        fake.advance(Duration.ofSeconds(59));
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.ACTIVE);
        fake.advance(Duration.ofSeconds(1));
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.STOPPING);
    }

    @Test
    void aPublisherWhoComesInTimeKeepsTheCompositionAlive() {
        fake.stage(STAGE).join("ann");
        String arn = start();
        fake.advance(Duration.ofSeconds(59));
        fake.stage(STAGE).publish("ann");
        fake.advance(Duration.ofHours(1));
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.ACTIVE);
    }

    @Test
    void aDestinationReconnectsAndComesBack() {
        String arn = start();
        fake.advance(Duration.ofSeconds(2));
        fake.composition(arn).destination("live").reconnect();
        assertThat(destination(arn, 0)).isEqualTo(DestinationState.RECONNECTING);
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.ACTIVE);

        fake.composition(arn).destination("live").activate();
        assertThat(destination(arn, 0)).isEqualTo(DestinationState.ACTIVE);
    }

    @Test
    void aCompositionFailsWithItsLastDestination() {
        String arn = start();
        fake.composition(arn).activate();
        fake.composition(arn).destination("live").fail();
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.ACTIVE);
        fake.composition(arn).destination("archive").fail();
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.FAILED);
    }

    @Test
    void aTransitionThatTheStateDoesNotAllowIsRefused() {
        String arn = start();
        assertThatThrownBy(() -> fake.composition(arn).end()).isInstanceOf(IllegalStateException.class)
                .hasMessage("Composition: " + arn
                        + " is STARTING with destinations [STARTING, STARTING]; it cannot end now");
        assertThatThrownBy(() -> fake.composition(arn).destination("other").fail()).isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("Composition: " + arn + " has no destination \"other\", but \"live\" \\(\\w+\\) and"
                        + " \"archive\" \\(\\w+\\)\\. Use one of these names or ids; a template names its channel by channel\\.name");
        fake.composition(arn).stop();
        fake.composition(arn).end();
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.STOPPED);
    }

    @Test
    void aChannelThatIsLiveElsewhereIsAConflict() {
        fake.goLive(CHANNEL);
        assertThatThrownBy(this::start).isInstanceOf(ConflictException.class);
        fake.goOffline(CHANNEL);
        start();
    }

    @Test
    void aDeletedResourceIsNotFound() {
        fake.delete(HOME + "storage-configuration/one");
        assertThatThrownBy(this::start).isInstanceOf(ResourceNotFoundException.class);
        fake.create(HOME + "storage-configuration/one");
        start();
    }

    @Test
    void anErrorHitsAsOftenAsItSays() {
        fake.addFault(Fault.error(500, "InternalServerException").on("StartComposition").times(1));
        assertThatThrownBy(this::start).isInstanceOf(InternalServerException.class);
        assertThat(fake.compositions()).isEmpty();
        start();
    }

    @Test
    void aFaultAfterActingLeavesACompositionThatNobodyWasToldOf() {
        fake.addFault(Fault.reset().afterActing().times(1));
        assertThatThrownBy(this::start).isInstanceOf(SdkClientException.class);
        assertThat(fake.compositions()).hasSize(1);
    }

    @Test
    void theOtherFaults() {
        fake.addFault(Fault.throttled().times(1));
        assertThatThrownBy(this::start).isInstanceOfSatisfying(IvsRealTimeException.class,
                error -> assertThat(error.isThrottlingException()).isTrue());
        fake.addFault(Fault.html(502).times(1));
        assertThatThrownBy(this::start).isInstanceOfSatisfying(IvsRealTimeException.class,
                error -> assertThat(error.statusCode()).isEqualTo(502));
        fake.addFault(Fault.cutBody().times(1));
        assertThatThrownBy(this::start).isInstanceOf(SdkClientException.class);
        fake.addFault(Fault.reset());
        fake.clearFaults();
        fake.addFault(Fault.delay(Duration.ofMillis(20)).times(1));
        fake.composition(fake.compositions().get(0).arn()).destination("live").fail();
        start();
    }

    @Test
    void requestsAreRecordedWithoutTheirCredentials() {
        fake.addFault(Fault.error(503, "ServiceUnavailable").retryAfter(Duration.ofSeconds(2)).times(1));
        assertThatThrownBy(this::start).isInstanceOf(IvsRealTimeException.class);
        start();

        List<RecordedRequest> starts = fake.requests("StartComposition");
        assertThat(starts).extracting(RecordedRequest::status).containsExactly(503, 200);
        assertThat(starts).extracting(RecordedRequest::fault).containsExactly("error", null);
        assertThat(starts.get(1).attempt()).isEqualTo(1);
        assertThat(starts.get(1).invocationId()).isNotBlank();
        assertThat(starts.get(1).body()).contains(STAGE);
        assertThat(starts.get(1).answer()).contains("\"STARTING\"");
        assertThat(starts.get(1).headers().get("Authorization")).endsWith("Signature=***");
        fake.clearRequests();
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void aSnapshotBringsEverythingBack() {
        fake.stage(STAGE).publish("ann");
        String arn = start();
        fake.advance(Duration.ofSeconds(2));
        Composition before = fake.composition(arn).get().orElseThrow();
        String snapshot = fake.snapshot();

        fake.reset();
        assertThat(fake.compositions()).isEmpty();
        fake.freeze();
        fake.load(snapshot);

        Composition after = fake.composition(arn).get().orElseThrow();
        assertThat(after.destinations()).extracting(each -> each.detail()).isEqualTo(before.destinations().stream()
                .map(each -> each.detail()).toList());
        assertThat(after.state()).isEqualTo(CompositionState.ACTIVE);
        assertThat(after.layout()).isEqualTo(before.layout());
        fake.stage(STAGE).leave("ann");
        fake.advance(Duration.ofSeconds(60));
        assertThat(fake.composition(arn).state()).isEqualTo(CompositionState.STOPPING);
    }

    @Test
    void aWrongArgumentIsExplained() {
        assertThatThrownBy(() -> fake.stage("nonsense").join("ann")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("participants.stageArn must satisfy the regular expression pattern: "
                        + "arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+");
        assertThatThrownBy(() -> fake.load("{\"stages\": [{}]}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("snapshot.stages.0.arn is a required attribute");
    }

    @Test
    void aFaultHitsOnlyWhatItIsFor() {
        String arn = start();
        fake.addFault(Fault.error(503, "ServiceUnavailable").withArn(arn).onCall(2));
        fake.addFault(Fault.error(500, "InternalServerException").withTag("show", "podcast"));
        ivs.getComposition(request -> request.arn(arn));
        assertThatThrownBy(() -> ivs.getComposition(request -> request.arn(arn)))
                .isInstanceOfSatisfying(IvsRealTimeException.class, error -> assertThat(error.statusCode()).isEqualTo(503));
        ivs.tagResource(request -> request.resourceArn(arn).tags(Map.of("show", "news")));
        assertThatThrownBy(() -> ivs.tagResource(request -> request.resourceArn(arn).tags(Map.of("show", "podcast"))))
                .isInstanceOf(InternalServerException.class);
    }

    @Test
    void requestsAreAwaited() {
        Thread later = new Thread(() -> {
            start();
            ivs.listCompositions(request -> request.maxResults(1));
        });
        later.start();
        assertThat(fake.awaitRequests("ListCompositions", 1)).hasSize(1);
        assertThat(fake.awaitRequests("StartComposition", 1)).extracting(RecordedRequest::status).containsExactly(200);
    }
}
