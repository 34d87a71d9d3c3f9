package io.quarkiverse.ivs.composition.fake.recordings;

import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.STORAGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.vertx.core.MultiMap;

/** The files of a recording while it lasts and afterwards. */
class RecordingsTest {

    private static final String BUCKET = "fake-bucket";
    private static final String START = "{'stageArn': '" + STAGE + "', 'destinations': [{'s3': {'storageConfigurationArn': '"
            + STORAGE + "', 'encoderConfigurationArns': ['" + ENCODER
            + "'], 'recordingConfiguration': {'hlsConfiguration': {'targetSegmentDurationSeconds': 6}}, "
            + "'thumbnailConfigurations': [{'targetIntervalSeconds': 10, 'storage': ['SEQUENTIAL', 'LATEST']}]}}]}";
    private static final String RENDITION = "media/hls/720p30-AbCd/";

    private final Service service = new Service();
    private Recordings recordings;
    private String arn;
    private String prefix;
    private Instant begun;

    @BeforeEach
    void start() {
        recordings = new Recordings(service.store());
        service.store().listen(recordings);
        JsonNode composition = service.ok("StartComposition", START).get("composition");
        arn = composition.get("arn").asText();
        prefix = composition.at("/destinations/0/detail/s3/recordingPrefix").asText() + "/";
        assertThat(names()).isEmpty();
        pass(Duration.ofSeconds(2));
        begun = Instant.ofEpochMilli(service.now());
    }

    private void pass(Duration duration) {
        service.pass(duration);
        service.store().advance(service.now());
    }

    private void stop() {
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
        pass(Duration.ofSeconds(1));
    }

    private void fail() {
        service.ok("_fake/compositions", "{'arn': '" + arn + "', 'action': 'fail'}");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        recordings.from(BUCKET, "", service.now()).forEachRemaining(file -> {
            assertThat(file.key()).startsWith(prefix);
            names.add(file.key().substring(prefix.length()));
        });
        return names;
    }

    private StoredFile file(String name) {
        return recordings.file(BUCKET, prefix + name, service.now());
    }

    private String text(String name) {
        return new String(file(name).content(), UTF_8);
    }

    private JsonNode json(String name) throws IOException {
        return Json.mapper().readTree(file(name).content());
    }

    @Test
    void whileItLastsSegmentsAndThumbnailsAreAddedInTheirTime() {
        assertThat(names()).containsExactly("events/recording-started.json", RENDITION + "playlist.m3u8",
                "media/hls/multivariant.m3u8", "media/latest_thumbnail/1280x720/thumb.jpg",
                "media/thumbnails/1280x720/thumb00000.jpg");
        pass(Duration.ofMillis(12_999));
        assertThat(names()).containsExactly("events/recording-started.json", RENDITION + "00000.ts", RENDITION + "00001.ts",
                RENDITION + "playlist.m3u8", "media/hls/multivariant.m3u8", "media/latest_thumbnail/1280x720/thumb.jpg",
                "media/thumbnails/1280x720/thumb00000.jpg", "media/thumbnails/1280x720/thumb00001.jpg");
        assertThat(text(RENDITION + "playlist.m3u8")).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-TARGETDURATION:6
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:EVENT
                #EXTINF:6.000,
                00000.ts
                #EXTINF:6.000,
                00001.ts
                """);
        assertThat(file(RENDITION + "00001.ts").content()).isEmpty();
        assertThat(file(RENDITION + "00001.ts").modified()).isEqualTo(begun.plusSeconds(12).toEpochMilli());
        assertThat(file("media/latest_thumbnail/1280x720/thumb.jpg").modified())
                .isEqualTo(begun.plusSeconds(10).toEpochMilli());
        assertThat(file(RENDITION + "00002.ts")).isNull();
        assertThat(file("events/recording-ended.json")).isNull();
    }

    @Test
    void afterItsEndThePlaylistIsComplete() {
        pass(Duration.ofSeconds(6));
        stop();
        assertThat(text(RENDITION + "playlist.m3u8")).endsWith("""
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXTINF:6.000,
                00000.ts
                #EXTINF:1.000,
                00001.ts
                #EXT-X-ENDLIST
                """);
        assertThat(text("media/hls/multivariant.m3u8")).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-STREAM-INF:BANDWIDTH=2500000,RESOLUTION=1280x720,FRAME-RATE=30.000
                720p30-AbCd/playlist.m3u8
                """);
    }

    @Test
    void itsMetadataSaysHowItEnded() throws IOException {
        assertThat(json("events/recording-started.json").toString()).isEqualTo(("{'version':'v1','stage_arn':'" + STAGE
                + "','recording_started_at':'" + begun + "','recording_status':'RECORDING_STARTED','media':{'hls':{"
                + "'path':'media/hls','playlist':'multivariant.m3u8','renditions':[{'path':'720p30-AbCd','playlist':"
                + "'playlist.m3u8','resolution_width':1280,'resolution_height':720}]},'thumbnails':{'path':'media/thumbnails',"
                + "'resolutions':[{'path':'1280x720','resolution_width':1280,'resolution_height':720}]},'latest_thumbnail':{"
                + "'path':'media/latest_thumbnail','resolutions':[{'path':'1280x720','resolution_width':1280,"
                + "'resolution_height':720}]}}}").replace('\'', '"'));
        pass(Duration.ofMillis(59_000));
        stop();
        assertThat(names()).contains("events/recording-ended.json").doesNotContain("events/recording-failed.json");
        JsonNode ended = json("events/recording-ended.json");
        assertThat(ended.get("recording_ended_at").asText()).isEqualTo(begun.plusSeconds(60).toString());
        assertThat(ended.get("recording_status").asText()).isEqualTo("RECORDING_ENDED");
        assertThat(ended.at("/media/hls/duration_ms").asLong()).isEqualTo(60_000);
    }

    @Test
    void oneThatBreaksHasFailed() throws IOException {
        pass(Duration.ofSeconds(5));
        fail();
        assertThat(names()).contains("events/recording-failed.json", "events/recording-started.json")
                .doesNotContain("events/recording-ended.json");
        JsonNode failed = json("events/recording-failed.json");
        assertThat(failed.get("recording_status").asText()).isEqualTo("RECORDING_ENDED_WITH_FAILURE");
        assertThat(failed.at("/media/hls/duration_ms").asLong()).isEqualTo(5000);
    }

    @Test
    void oneThatCannotBeginHasNothingElse() throws IOException {
        service.ok("_fake/reset", "");
        recordings.clear();
        JsonNode composition = service.ok("StartComposition", START).get("composition");
        arn = composition.get("arn").asText();
        prefix = composition.at("/destinations/0/detail/s3/recordingPrefix").asText() + "/";
        fail();
        assertThat(names()).containsExactly("events/recording-failed.json");
        assertThat(json("events/recording-failed.json").toString()).isEqualTo(("{'version':'v1','stage_arn':'" + STAGE
                + "','recording_ended_at':'" + Instant.ofEpochMilli(service.now()) + "','recording_status':"
                + "'RECORDING_START_FAILED'}").replace('\'', '"'));
    }

    @Test
    void itStaysWhenItsCompositionIsCleanedUp() {
        stop();
        List<String> before = names();
        pass(Duration.ofDays(1));
        assertThat(service.error("GetComposition", "{'arn': '" + arn + "'}")).startsWith("404");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aResetForgetsIt() {
        String path = "/" + BUCKET + "/" + prefix + "media/hls/multivariant.m3u8";
        assertThat(read(service, path).status()).isEqualTo(200);
        service.ok("_fake/reset", "");
        Answer answer = read(service, path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>"
                + "<Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Resource>" + path
                + "</Resource><RequestId>" + answer.headers().get("x-amz-request-id") + "</RequestId></Error>");
    }

    @Test
    void aSnapshotBringsItBack() {
        Service later = new Service();
        later.ok("_fake/snapshot", new String(service.send("GET", "/_fake/snapshot", new byte[0]).body(), UTF_8));
        assertThat(read(later, "/" + BUCKET + "/" + prefix + "events/recording-started.json").status()).isEqualTo(200);
    }

    private static Answer read(Service from, String path) {
        return from.send(new HttpRequest("GET", path, null, MultiMap.caseInsensitiveMultiMap(), new byte[0]));
    }

    @Test
    void whenTooManyHaveFollowedItIsForgotten() {
        for (int i = 1; i < Recordings.MOST; i++) {
            service.start();
        }
        assertThat(file("events/recording-started.json")).isNotNull();
        service.start();
        assertThat(file("events/recording-started.json")).isNull();
    }

    @Test
    void twentyFourHoursAreListedInOrder() {
        pass(Duration.ofHours(24));
        pass(Duration.ofSeconds(1));
        assertThat(names()).isSorted().doesNotHaveDuplicates()
                .contains(RENDITION + "14399.ts", "media/thumbnails/1280x720/thumb08639.jpg");
    }

    @Test
    void aFolderIsListedOnceWhateverNamesASeedHasPutIntoIt() {
        String s3 = "{'s3': {'storageConfigurationArn': '" + STORAGE + "', 'encoderConfigurationArns': ['" + ENCODER + "']}}";
        service.ok("_fake/snapshot", "{'compositions': [{'arn': '" + STAGE.replace("stage", "composition") + "', 'stageArn': '"
                + STAGE + "', 'destinations': [{'configuration': " + s3
                + ", 'detail': {'s3': {'recordingPrefix': 'seeded/\uffff'}}}]}]}");
        Answer answer = service.send(new HttpRequest("GET", "/" + BUCKET, "list-type=2&delimiter=/&prefix=seeded",
                MultiMap.caseInsensitiveMultiMap(), new byte[0]));
        assertThat(new String(answer.body(), UTF_8)).contains("<KeyCount>1</KeyCount>",
                "<CommonPrefixes><Prefix>seeded/</Prefix></CommonPrefixes>");
    }
}
