package io.quarkiverse.ivs.composition.deployment.devui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.dev.RecordingsRpc;
import io.quarkiverse.ivs.composition.dev.RpcResult;
import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.path.json.JsonPath;

/** What the page of the recordings is told, without an observer and with one that fails. */
class RecordingsInDevModeTest {

    private static final int PORT = FreePort.find();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Application.class, FreePort.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.ivs-composition.templates.podcast.destinations=s3
                    quarkus.ivs-composition.templates.podcast.s3.name=archive
                    """.formatted(PORT)), "application.properties"));

    @Path("/")
    @Singleton
    public static class Application {

        @Inject
        FakeIvs fake;

        @Inject
        CompositionService service;

        @Inject
        RecordingsRpc recordings;

        void start(@Observes StartupEvent event) {
        }

        void told(RecordingReady event) {
            throw new IllegalStateException("no time");
        }

        @GET
        @Path("recordings")
        public RpcResult recordings() {
            return recordings.recordings();
        }

        @GET
        @Path("files")
        public RpcResult files(@QueryParam("bucket") String bucket, @QueryParam("prefix") String prefix) {
            return recordings.files(bucket, prefix);
        }

        @POST
        @Path("start")
        public String start() {
            String arn = service.start("podcast").arn();
            fake.advance(Duration.ofSeconds(20));
            return arn;
        }

        @POST
        @Path("stop")
        public void stop(@QueryParam("arn") String arn) {
            service.stop(arn);
            fake.advance(Duration.ofSeconds(20));
        }
    }

    private static JsonPath get(String path) {
        return given().port(PORT).get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void recordingsAreListedWithTheirFilesAndWhatWaitsIsCounted() {
        JsonPath none = get("/recordings");
        assertThat(none.getList("value.recordings")).isEmpty();
        assertThat(none.getBoolean("value.observed")).isFalse();
        assertThat(none.getInt("value.waiting")).isZero();
        assertThat(none.getString("value.claims")).isEqualTo("memory");

        String first = given().port(PORT).post("/start").asString();
        String second = given().port(PORT).post("/start").asString();
        JsonPath two = get("/recordings");
        assertThat(two.getList("value.recordings.compositionArn")).as("newest first").isEqualTo(List.of(second, first));
        assertThat(two.getString("value.recordings[0].name")).isEqualTo("archive");
        assertThat(two.getString("value.recordings[0].state")).isEqualTo("ACTIVE");
        assertThat(two.getString("value.recordings[0].bucket")).isEqualTo("fake-bucket");
        String prefix = two.getString("value.recordings[0].prefix");
        assertThat(two.getString("value.recordings[0].manifest")).isEqualTo(prefix + "/media/hls/multivariant.m3u8");

        JsonPath files = get("/files?bucket=fake-bucket&prefix=" + prefix);
        assertThat(files.getList("value.files.key", String.class))
                .contains(prefix + "/events/recording-started.json", prefix + "/media/hls/multivariant.m3u8");
        assertThat(files.getBoolean("value.more")).isFalse();
        assertThat(given().get(files.getString("value.files[0].uri")).then().statusCode(200).extract().asByteArray())
                .hasSize(files.getInt("value.files[0].size"));
        assertThat(get("/files?bucket=no-such-bucket&prefix=a").getString("failure.message"))
                .isEqualTo("The fake does not list its bucket no-such-bucket, but answers 404");

        APPLICATION.modifySourceFile(RecordingsInDevModeTest.class, source -> source.replace("told(RecordingReady",
                "told(@Observes RecordingReady"));
        assertThat(get("/recordings").getBoolean("value.observed")).isTrue();
        String third = given().port(PORT).post("/start").asString();
        given().port(PORT).post("/stop?arn=" + third).then().statusCode(204);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath ended = get("/recordings");
            assertThat(ended.getString("value.recordings[0].state")).isEqualTo("STOPPED");
            assertThat(ended.getInt("value.waiting")).isEqualTo(1);
            assertThat(ended.getInt("value.claimed")).isPositive();
        });
    }
}
