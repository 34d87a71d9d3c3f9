package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;

@QuarkusTest
@WithFakeIvs
class RecordingResourceTest {

    @Test
    void aRecordingIsToldWithinTwoSecondsOfTheEnd(FakeIvs fake) {
        String arn = when().post("/compositions/podcast").then().statusCode(201).extract().path("arn");
        await(fake, arn, CompositionState.ACTIVE);
        given().queryParam("arn", arn).delete("/compositions/one").then().statusCode(204);
        await(fake, arn, CompositionState.STOPPED);
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> !recordings(arn).isEmpty());
        assertTold(arn);
    }

    @Test
    void alsoWhenItIsStoppedRightAfterItsStart(FakeIvs fake) {
        String arn = when().post("/compositions/podcast").then().statusCode(201).extract().path("arn");
        given().queryParam("arn", arn).delete("/compositions/one").then().statusCode(204);
        await(fake, arn, CompositionState.STOPPED);
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> !recordings(arn).isEmpty());
        assertTold(arn);
    }

    private static void assertTold(String arn) {
        Map<String, Object> told = recordings(arn).get(0);
        assertThat(recordings(arn)).hasSize(1);
        assertThat(told).containsEntry("type", "RecordingReady").containsKey("bucket")
                .containsEntry("manifest", told.get("prefix") + "/media/hls/multivariant.m3u8");
    }

    private static void await(FakeIvs fake, String arn, CompositionState state) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> state.equals(fake.composition(arn).state()));
    }

    private static List<Map<String, Object>> recordings(String arn) {
        return when().get("/recordings").then().statusCode(200).extract().as(new TypeRef<List<Map<String, Object>>>() {
        }).stream().filter(event -> arn.equals(event.get("compositionArn"))).toList();
    }
}
