package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

/** The sample against the fake, which runs by itself. */
@QuarkusTest
@WithFakeIvs
class CompositionResourceTest {

    private static final String ACCOUNT = "arn:aws:ivs:us-east-1:123456789012:";

    @Test
    void aTemplateWithoutAnyArnStarts() {
        given().post("/compositions/podcast").then()
                .statusCode(201)
                .body("arn", startsWith(ACCOUNT + "composition/"))
                .body("stageArn", equalTo(ACCOUNT + "stage/podcast"))
                .body("state", equalTo("STARTING"))
                .body("layout.grid.featuredParticipantAttribute", equalTo("host"))
                .body("destinations", hasSize(2))
                .body("destinations[0].configuration.name", equalTo("live"))
                .body("destinations[0].configuration.channel.channelArn", equalTo(ACCOUNT + "channel/podcast"))
                .body("destinations[1].configuration.s3.recordingConfiguration.hlsConfiguration.targetSegmentDurationSeconds",
                        equalTo(6))
                .body("destinations[1].configuration.s3.thumbnailConfigurations[0].storage",
                        equalTo(List.of("SEQUENTIAL", "LATEST")))
                .body("destinations[1].detail.s3.recordingPrefix", startsWith("podcast/"))
                .body("tags.show", equalTo("podcast"));
    }

    @Test
    void everyTemplateStarts() {
        given().post("/compositions/interview").then().statusCode(201)
                .body("layout.pip.pipParticipantAttribute", equalTo("host"))
                .body("destinations", hasSize(1));
        given().post("/compositions/archive").then().statusCode(201)
                .body("destinations", hasSize(1))
                .body("destinations[0].configuration.s3.storageConfigurationArn",
                        equalTo(ACCOUNT + "storage-configuration/archive"));
    }

    @Test
    void aCompositionLivesAndStops() {
        String arn = start("podcast", stage());

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(state(arn)).isEqualTo("ACTIVE"));
        given().queryParam("arn", arn).delete("/compositions/one").then().statusCode(204);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(state(arn)).isEqualTo("STOPPED"));
        given().queryParam("arn", arn).get("/compositions/one").then().body("endTime", notNullValue());
    }

    @Test
    void aListHasTheCompositionsOfAStage() {
        String stage = stage();
        String arn = start("archive", stage);
        String other = start("archive", stage());

        given().queryParam("stageArn", stage).get("/compositions").then().statusCode(200)
                .body("arn", equalTo(List.of(arn)));
        given().get("/compositions").then().statusCode(200)
                .body("arn", hasItem(arn)).body("arn", hasItem(other)).body("destinations", not(empty()));
    }

    @Test
    void startsWithOneKeyAreOneComposition() {
        String key = "Meeting " + UUID.randomUUID();
        String stage = stage();

        assertThat(start("podcast", stage, key)).isEqualTo(start("podcast", stage, key));
    }

    @Test
    void anUnknownTemplateIsNotFound() {
        given().post("/compositions/podcats").then()
                .statusCode(404)
                .body("error", equalTo("UnknownTemplate"))
                .body("message", equalTo("No composition template named \"podcats\" is configured. "
                        + "Known templates: archive, interview, podcast. Did you mean \"podcast\"?"))
                .body("requestId", nullValue())
                .body("retryable", equalTo(false));
    }

    @Test
    void aBrokenStageIsRefusedBeforeItIsSent() {
        given().queryParam("stageArn", "my-stage").post("/compositions/podcast").then()
                .statusCode(400)
                .body("error", equalTo("ValidationException"))
                .body("message", startsWith("StartComposition for template \"podcast\" was not sent"))
                .body("requestId", nullValue());
    }

    @Test
    void anUnknownCompositionIsNotFound() {
        given().queryParam("arn", ACCOUNT + "composition/none").get("/compositions/one").then()
                .statusCode(404)
                .body("error", equalTo("ResourceNotFoundException"))
                .body("requestId", matchesPattern("[0-9a-f-]{36}"))
                .body("retryable", equalTo(false));
    }

    @Test
    void stoppingWhatIsNotThereAnyMoreSucceeds() {
        given().queryParam("arn", ACCOUNT + "composition/gone").delete("/compositions/one").then().statusCode(204);
    }

    /** One of its own for each test, so that they do not see each other's compositions. */
    private static String stage() {
        return ACCOUNT + "stage/" + UUID.randomUUID();
    }

    private static String start(String template, String stageArn) {
        return start(template, stageArn, UUID.randomUUID().toString());
    }

    private static String start(String template, String stageArn, String key) {
        return given().queryParam("stageArn", stageArn).queryParam("key", key).post("/compositions/" + template)
                .then().statusCode(201).extract().path("arn");
    }

    private static String state(String arn) {
        return given().queryParam("arn", arn).get("/compositions/one").then().statusCode(200).extract().path("state");
    }
}
