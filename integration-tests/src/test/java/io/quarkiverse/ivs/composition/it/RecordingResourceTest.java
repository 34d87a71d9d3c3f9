package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.spi.CDI;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;

@QuarkusTest
class RecordingResourceTest {

    /** Another class of this run may have left the channel on the air. */
    @BeforeEach
    void reset() {
        fake().reset();
    }

    /** Looked up, since nothing can be injected into the same tests of the packaged application. */
    FakeIvs fake() {
        return CDI.current().select(FakeIvs.class).get();
    }

    @Test
    void aRecordingIsToldWithinTwoSecondsOfTheEnd() {
        String arn = when().post("/compositions/podcast").then().statusCode(201).extract().path("arn");
        await(arn, CompositionState.ACTIVE);
        given().queryParam("arn", arn).delete("/compositions/one").then().statusCode(204);
        await(arn, CompositionState.STOPPED);
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> !recordings(arn).isEmpty());
        assertTold(arn);
    }

    private static void assertTold(String arn) {
        Map<String, Object> told = recordings(arn).get(0);
        assertThat(recordings(arn)).hasSize(1);
        assertThat(told).containsEntry("type", "RecordingReady").containsKey("bucket")
                .containsEntry("manifest", told.get("prefix") + "/media/hls/multivariant.m3u8");
    }

    private void await(String arn, CompositionState state) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> state.equals(fake().composition(arn).state()));
    }

    private static List<Map<String, Object>> recordings(String arn) {
        return when().get("/recordings").then().statusCode(200).extract().as(new TypeRef<List<Map<String, Object>>>() {
        }).stream().filter(event -> arn.equals(event.get("compositionArn"))).toList();
    }
}
