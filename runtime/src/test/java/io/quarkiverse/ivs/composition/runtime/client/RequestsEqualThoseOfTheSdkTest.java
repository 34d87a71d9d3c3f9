package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionRecordingHlsConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionThumbnailConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.GetCompositionRequest;
import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.PipBehavior;
import io.quarkiverse.ivs.composition.model.PipConfiguration;
import io.quarkiverse.ivs.composition.model.PipPosition;
import io.quarkiverse.ivs.composition.model.RecordingConfiguration;
import io.quarkiverse.ivs.composition.model.RecordingConfigurationFormat;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.StopCompositionRequest;
import io.quarkiverse.ivs.composition.model.ThumbnailStorageType;
import io.quarkiverse.ivs.composition.model.VideoAspectRatio;
import io.quarkiverse.ivs.composition.model.VideoFillMode;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

class RequestsEqualThoseOfTheSdkTest {

    private static final String ACCOUNT = "arn:aws:ivs:eu-west-1:123456789012:";
    private static final String STAGE = ACCOUNT + "stage/AbCdEfGhIjKl";
    private static final String CHANNEL = ACCOUNT + "channel/AbCdEfGhIjKl";
    private static final String ENCODER = ACCOUNT + "encoder-configuration/AbCdEfGhIjKl";
    private static final String STORAGE = ACCOUNT + "storage-configuration/AbCdEfGhIjKl";
    private static final String COMPOSITION = ACCOUNT + "composition/AbCdEfGhIjKl";
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Object> requests() {
        return List.of(
                start().build(),
                start().idempotencyToken("a-token_1").build(),
                start().tags(Map.of("show", "Grüße, 世界 😀", "empty", "", "quote", "\"\\\n\t\u0001")).build(),
                start().layout(LayoutConfiguration.of(GridConfiguration.builder().build())).build(),
                grid(VideoAspectRatio.AUTO, VideoFillMode.FILL, 0),
                grid(VideoAspectRatio.VIDEO, VideoFillMode.COVER, 2),
                grid(VideoAspectRatio.SQUARE, VideoFillMode.CONTAIN, 7),
                grid(VideoAspectRatio.PORTRAIT, null, null),
                pip(PipBehavior.STATIC, PipPosition.TOP_LEFT, VideoFillMode.COVER, 0),
                pip(PipBehavior.DYNAMIC, PipPosition.TOP_RIGHT, VideoFillMode.FILL, 10),
                pip(PipBehavior.STATIC, PipPosition.BOTTOM_LEFT, VideoFillMode.CONTAIN, 99),
                pip(null, PipPosition.BOTTOM_RIGHT, null, null),
                start().destinations(DestinationConfiguration.builder().name("live")
                        .channel(new ChannelDestinationConfiguration(CHANNEL, ENCODER)).build()).build(),
                start().destinations(s3(S3DestinationConfiguration.builder()
                        .recordingConfiguration(new RecordingConfiguration(new CompositionRecordingHlsConfiguration(6),
                                RecordingConfigurationFormat.HLS))))
                        .build(),
                start().destinations(s3(S3DestinationConfiguration.builder()
                        .thumbnailConfigurations(CompositionThumbnailConfiguration.builder().targetIntervalSeconds(30)
                                .storage(ThumbnailStorageType.SEQUENTIAL, ThumbnailStorageType.LATEST).build())))
                        .build(),
                start().destinations(DestinationConfiguration.of(new ChannelDestinationConfiguration(CHANNEL, null)),
                        s3(S3DestinationConfiguration.builder())).build(),
                new ListCompositionsRequest(null, null, null, null),
                new ListCompositionsRequest(STAGE, ENCODER, 50, "next+/=_-"),
                new GetCompositionRequest(COMPOSITION),
                new StopCompositionRequest(COMPOSITION));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isTheSameJson(Object request) throws Exception {
        CapturingHttpClient sent = new CapturingHttpClient();
        send(SdkTwin.of(request), sent);

        assertThat(JSON.readTree(WireFormat.write(request))).isEqualTo(JSON.readTree(sent.body()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void goesToTheSamePath(Object request) throws Exception {
        CapturingHttpClient sent = new CapturingHttpClient();
        send(SdkTwin.of(request), sent);

        String operation = request.getClass().getSimpleName().replace("Request", "");
        assertThat(Stream.of(Operation.values()).map(Operation::apiName)).contains(operation);
        assertThat(sent.path()).isEqualTo("/" + operation);
    }

    /** A field that no request above sets would be compared by nobody. */
    @Test
    void theRequestsCoverEveryField() throws Exception {
        Set<String> missing = new TreeSet<>();
        Set<String> covered = new TreeSet<>();
        for (Object request : requests()) {
            note(request, covered, missing);
        }
        missing.removeAll(covered);
        assertThat(missing).as("fields that no request of this test sets: add one that does").isEmpty();
        assertThat(requests()).hasSize(20);
    }

    private static void note(Object value, Set<String> covered, Set<String> missing) throws ReflectiveOperationException {
        if (value instanceof Collection<?> list) {
            for (Object element : list) {
                note(element, covered, missing);
            }
        } else if (value != null && value.getClass().isRecord() && !SdkTwin.isEnum(value.getClass())) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object field = component.getAccessor().invoke(value);
                boolean empty = field == null || field instanceof Collection<?> list && list.isEmpty()
                        || field instanceof Map<?, ?> map && map.isEmpty();
                (empty ? missing : covered).add(value.getClass().getSimpleName() + "." + component.getName());
                note(field, covered, missing);
            }
        }
    }

    private static void send(Object request, CapturingHttpClient http) throws Exception {
        try (IvsRealTimeClient client = IvsRealTimeClient.builder()
                .httpClient(http)
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create("http://localhost"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build()) {
            String method = request.getClass().getSimpleName().replace("Request", "");
            IvsRealTimeClient.class
                    .getMethod(Character.toLowerCase(method.charAt(0)) + method.substring(1), request.getClass())
                    .invoke(client, request);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static StartCompositionRequest.Builder start() {
        // The SDK makes a token for a start that has none; our service gives each one before it is written.
        return StartCompositionRequest.builder().stageArn(STAGE).idempotencyToken("token")
                .destinations(DestinationConfiguration.of(new ChannelDestinationConfiguration(CHANNEL, null)));
    }

    private static StartCompositionRequest grid(VideoAspectRatio ratio, VideoFillMode fill, Integer gap) {
        return start().layout(LayoutConfiguration.of(new GridConfiguration("host", "order", gap != null, ratio, fill, gap)))
                .build();
    }

    private static StartCompositionRequest pip(PipBehavior behavior, PipPosition position, VideoFillMode fill, Integer number) {
        return start()
                .layout(LayoutConfiguration.of(new PipConfiguration("host", "order", number == null, fill, number, "guest",
                        behavior, number, position, number == null ? null : number + 1, number == null ? null : number + 2)))
                .build();
    }

    private static DestinationConfiguration s3(S3DestinationConfiguration.Builder s3) {
        return DestinationConfiguration.of(s3.storageConfigurationArn(STORAGE).encoderConfigurationArns(ENCODER).build());
    }
}
