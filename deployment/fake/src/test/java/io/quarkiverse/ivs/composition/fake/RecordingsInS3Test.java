package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.ControlClient;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.Composition;
import software.amazon.awssdk.services.ivsrealtime.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivsrealtime.model.S3DestinationConfiguration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real client of Amazon S3 reads the recordings of a fake, and finds their bucket as an application does. */
class RecordingsInS3Test {

    private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("test", "test-secret"));

    private static FakeServer fake;
    private static S3Client s3;
    private static String bucket;
    private static String prefix;

    @BeforeAll
    static void record() throws Exception {
        fake = FakeServer
                .start(Settings.of("time-to-active", "0s", "time-to-stopped", "0s", "storage.AbCd.bucket", "recordings",
                        "signatures", "verify"), Seed.NONE, 0);
        ControlClient control = new ControlClient(fake.uri());
        control.post("clock", "{'mode': 'frozen'}");
        try (IvsRealTimeClient ivs = IvsRealTimeClient.builder().endpointOverride(fake.uri()).region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS).build()) {
            Composition composition = ivs.startComposition(start -> start.stageArn(Service.STAGE).destinations(
                    DestinationConfiguration.builder().s3(S3DestinationConfiguration.builder()
                            .storageConfigurationArn(Service.STORAGE).encoderConfigurationArns(Service.ENCODER).build())
                            .build()))
                    .composition();
            ivs.getComposition(get -> get.arn(composition.arn()));
            control.post("clock", "{'advance': 'PT20S'}");
            ivs.stopComposition(stop -> stop.arn(composition.arn()));
            bucket = ivs.getStorageConfiguration(get -> get.arn(Service.STORAGE)).storageConfiguration().s3().bucketName();
            prefix = composition.destinations().get(0).detail().s3().recordingPrefix() + "/";
        }
        s3 = S3Client.builder().endpointOverride(fake.uri()).region(Region.EU_WEST_1).forcePathStyle(true)
                .credentialsProvider(CREDENTIALS).build();
    }

    @AfterAll
    static void stop() {
        s3.close();
        fake.close();
    }

    @Test
    void itsFilesAreListed() {
        ListObjectsV2Response all = s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix));
        assertThat(all.isTruncated()).isFalse();
        assertThat(all.contents()).hasSize(14).extracting(S3Object::key).isSorted().contains(
                prefix + "events/recording-started.json", prefix + "events/recording-ended.json",
                prefix + "media/hls/multivariant.m3u8", prefix + "media/hls/720p30-AbCd/playlist.m3u8",
                prefix + "media/hls/720p30-AbCd/00009.ts");
        assertThat(all.contents()).allSatisfy(file -> {
            HeadObjectResponse head = s3.headObject(object -> object.bucket(bucket).key(file.key()));
            assertThat(head.contentLength()).isEqualTo(file.size());
            assertThat(head.eTag()).isEqualTo(file.eTag());
            assertThat(head.lastModified()).isEqualTo(file.lastModified().truncatedTo(ChronoUnit.SECONDS));
        });
    }

    @Test
    void pagesAreOfAnySizeAndFoldersCount() {
        List<String> keys = new ArrayList<>();
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix).maxKeys(3)).stream()
                .peek(page -> assertThat(page.keyCount()).isBetween(1, 3))
                .flatMap(page -> page.contents().stream()).map(S3Object::key).forEach(keys::add);
        assertThat(keys).hasSize(14).doesNotHaveDuplicates();

        ListObjectsV2Response folders = s3
                .listObjectsV2(list -> list.bucket(bucket).prefix(prefix + "media/hls/").delimiter("/"));
        assertThat(folders.contents()).extracting(S3Object::key).containsExactly(prefix + "media/hls/multivariant.m3u8");
        assertThat(folders.commonPrefixes()).extracting(CommonPrefix::prefix)
                .containsExactly(prefix + "media/hls/720p30-AbCd/");
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket).delimiter("/")).commonPrefixes())
                .extracting(CommonPrefix::prefix).containsExactly("AbCd/");
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket).prefix("none")).contents()).isEmpty();
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix).startAfter(keys.get(12)).encodingType("url"))
                .contents()).extracting(S3Object::key).containsExactly(keys.get(13));
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket).encodingType("url")).prefix()).isEmpty();
    }

    @Test
    void aFileIsReadWholeOrInPart() throws Exception {
        String key = prefix + "events/recording-ended.json";
        byte[] whole = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
        JsonNode ended = Json.mapper().readTree(whole);
        assertThat(ended.at("/media/hls/duration_ms").asLong()).isEqualTo(20_000);
        assertThat(part(key, "bytes=0-1")).isEqualTo("{\"");
        assertThat(part(key, "bytes=-2")).isEqualTo("}}");
        assertThat(part(key, "bytes=" + (whole.length - 1) + "-100000")).isEqualTo("}");
        assertThatThrownBy(() -> part(key, "bytes=" + whole.length + "-")).isInstanceOfSatisfying(S3Exception.class,
                error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidRange"));
    }

    private static String part(String key, String range) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).range(range)).asUtf8String();
    }

    @Test
    void whatIsNotThereIsToldAsS3Does() {
        assertThatThrownBy(() -> part(prefix + "media/hls/master.m3u8", null)).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.headObject(head -> head.bucket(bucket).key("x"))).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket("no-such-bucket")))
                .isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> s3.headBucket(head -> head.bucket("no-such-bucket"))).isInstanceOf(S3Exception.class);
        s3.headBucket(head -> head.bucket("fake-bucket"));
        assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket(bucket).continuationToken("not base64")))
                .isInstanceOfSatisfying(S3Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument"));
    }

    @Test
    void itCanBeReadOnly() {
        assertThatThrownBy(() -> s3.putObject(put -> put.bucket(bucket).key("x"), RequestBody.fromString("x")))
                .isInstanceOfSatisfying(S3Exception.class, error -> assertThat(error.statusCode()).isEqualTo(405));
        assertThatThrownBy(() -> s3.listBuckets()).isInstanceOfSatisfying(S3Exception.class,
                error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NotImplemented"));
        assertThatThrownBy(() -> s3.getBucketLocation(get -> get.bucket(bucket))).isInstanceOfSatisfying(S3Exception.class,
                error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NotImplemented"));
    }

    @Test
    void aPlayerNeedsNoSignature() throws Exception {
        assertThat(unsigned("/" + bucket + "/" + prefix + "media/hls/multivariant.m3u8")).isEqualTo(200);
        assertThat(unsigned("/tags/" + Service.STAGE)).isEqualTo(403);
        assertThat(unsigned("/StartComposition")).isEqualTo(403);
    }

    private static int unsigned(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(fake.uri() + path)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
