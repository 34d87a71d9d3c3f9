package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.ControlClient;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.AccessDeniedException;
import software.amazon.awssdk.services.ivsrealtime.model.ChannelDestinationConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.Composition;
import software.amazon.awssdk.services.ivsrealtime.model.CompositionState;
import software.amazon.awssdk.services.ivsrealtime.model.CompositionSummary;
import software.amazon.awssdk.services.ivsrealtime.model.ConflictException;
import software.amazon.awssdk.services.ivsrealtime.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.DestinationState;
import software.amazon.awssdk.services.ivsrealtime.model.InternalServerException;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;
import software.amazon.awssdk.services.ivsrealtime.model.PendingVerificationException;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.S3DestinationConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionRequest;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

/** The real AWS SDK drives the fake over HTTP, and reads its answers and errors as its own types. */
class AwsSdkTest {

    private static FakeServer fake;
    private static ControlClient driver;
    private static IvsRealTimeClient ivs;

    @BeforeAll
    static void start() throws Exception {
        fake = FakeServer.start(
                Settings.of("time-to-active", "0s", "time-to-stopped", "0s", "quotas.compositions-per-stage", "2"),
                Seed.NONE, 0);
        driver = new ControlClient(fake.uri());
        ivs = client("test");
    }

    @AfterAll
    static void stop() {
        ivs.close();
        fake.close();
    }

    private static IvsRealTimeClient client(String accessKeyId) {
        return IvsRealTimeClient.builder().endpointOverride(fake.uri()).region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "secret")))
                .build();
    }

    private static StartCompositionRequest.Builder recording(String stage) {
        return StartCompositionRequest.builder()
                .stageArn(Service.STAGE.replace("AbCd", stage))
                .destinations(DestinationConfiguration.builder().name("archive").s3(S3DestinationConfiguration.builder()
                        .storageConfigurationArn(Service.STORAGE).encoderConfigurationArns(Service.ENCODER).build()).build());
    }

    @Test
    void allFourOperations() {
        Composition started = ivs.startComposition(recording("life").tags(Map.of("show", "podcast")).build()).composition();
        assertThat(started.state()).isEqualTo(CompositionState.STARTING);
        assertThat(started.tags()).containsEntry("show", "podcast");
        assertThat(started.destinations().get(0).configuration().name()).isEqualTo("archive");
        assertThat(started.destinations().get(0).detail().s3().recordingPrefix()).endsWith("/composite");

        Composition active = ivs.getComposition(request -> request.arn(started.arn())).composition();
        assertThat(active.state()).isEqualTo(CompositionState.ACTIVE);
        assertThat(active.destinations().get(0).state()).isEqualTo(DestinationState.ACTIVE);
        assertThat(active.layout().grid().gridGap()).isEqualTo(2);

        CompositionSummary summary = ivs.listCompositionsPaginator(request -> request.filterByStageArn(started.stageArn()))
                .stream().flatMap(page -> page.compositions().stream()).findFirst().orElseThrow();
        assertThat(summary.arn()).isEqualTo(started.arn());

        ivs.stopComposition(request -> request.arn(started.arn()));
        Awaitility.await().until(() -> ivs.getComposition(request -> request.arn(started.arn())).composition().state(),
                CompositionState.STOPPED::equals);
    }

    @Test
    void validationException() {
        DestinationConfiguration empty = DestinationConfiguration.builder()
                .channel(ChannelDestinationConfiguration.builder().build()).build();
        ValidationException error = catchThrowableOfType(ValidationException.class,
                () -> ivs.startComposition(request -> request.stageArn(Service.STAGE).destinations(empty)));

        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo("StartComposition.destinationConfiguration.0.channel.channelArn is a required attribute");
        assertThat(error.exceptionMessage()).isEqualTo(error.awsErrorDetails().errorMessage());
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error.requestId()).isNotBlank();
        assertThat(error.xFrameOptions()).isEqualTo("DENY");
    }

    @Test
    void resourceNotFoundException() {
        String arn = "arn:aws:ivs:eu-west-1:123456789012:composition/none";
        ResourceNotFoundException error = catchThrowableOfType(ResourceNotFoundException.class,
                () -> ivs.getComposition(request -> request.arn(arn)));

        assertThat(error.statusCode()).isEqualTo(404);
        assertThat(error.exceptionMessage()).isEqualTo("Resource: " + arn + " not found");
    }

    @Test
    void conflictException() {
        ivs.startComposition(recording("conflict").idempotencyToken("token").build());
        ConflictException error = catchThrowableOfType(ConflictException.class,
                () -> ivs.startComposition(recording("other").idempotencyToken("token").build()));

        assertThat(error.statusCode()).isEqualTo(409);
    }

    @Test
    void serviceQuotaExceededException() {
        ivs.startComposition(recording("full").build());
        ivs.startComposition(recording("full").build());
        ServiceQuotaExceededException error = catchThrowableOfType(ServiceQuotaExceededException.class,
                () -> ivs.startComposition(recording("full").build()));

        assertThat(error.statusCode()).isEqualTo(402);
        assertThat(error.exceptionMessage()).isEqualTo("The number of concurrent compositions of the stage is limited to 2");
    }

    @Test
    void accessDeniedException() {
        try (IvsRealTimeClient stranger = client("999999999999")) {
            AccessDeniedException error = catchThrowableOfType(AccessDeniedException.class,
                    () -> stranger.startComposition(recording("mine").build()));
            assertThat(error.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void pendingVerificationException() throws Exception {
        driver.post("faults", "{'kind': 'error', 'status': 403, 'code': 'PendingVerification', 'times': 1}");
        PendingVerificationException error = catchThrowableOfType(PendingVerificationException.class,
                () -> ivs.startComposition(recording("pending").build()));

        assertThat(error.statusCode()).isEqualTo(403);
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("PendingVerification");
    }

    @Test
    void internalServerException() throws Exception {
        driver.post("faults", "{'kind': 'error', 'status': 500, 'code': 'InternalServerException', 'times': 10}");
        InternalServerException error = catchThrowableOfType(InternalServerException.class,
                () -> ivs.startComposition(recording("internal").build()));
        driver.send("DELETE", "faults", "");

        assertThat(error.statusCode()).isEqualTo(500);
    }

    @Test
    void theSdkRetriesWhatIsThrottledAndCountsItsAttempts() throws Exception {
        driver.post("faults", "{'kind': 'error', 'status': 429, 'operation': 'StopComposition', 'times': 1}");
        String arn = ivs.startComposition(recording("throttled").build()).composition().arn();
        ivs.stopComposition(request -> request.arn(arn));

        assertThat(driver.send("GET", "requests", "").get("requests"))
                .filteredOn(request -> request.get("operation").asText().equals("StopComposition")
                        && request.get("body").asText().contains(arn))
                .extracting(request -> request.get("attempt").asInt(), request -> request.get("status").asInt())
                .containsExactly(tuple(1, 429), tuple(2, 200));
    }

    @Test
    void aBodyThatIsTooLarge() {
        IvsRealTimeException error = catchThrowableOfType(IvsRealTimeException.class,
                () -> ivs.getComposition(request -> request.arn("x".repeat(1024 * 1024))));

        assertThat(error.statusCode()).isEqualTo(413);
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("RequestEntityTooLargeException");
    }
}
