package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;

@QuarkusTest
@WithFakeIvs
class EventResourceTest {

    @Test
    void aLifeIsToldInSixEventsWithoutAnyConfiguration() {
        String arn = when().post("/compositions/podcast").then().statusCode(201).extract().path("arn");
        await(() -> types(arn).size() == 3);
        given().queryParam("arn", arn).delete("/compositions/one").then().statusCode(204);
        await(() -> types(arn).size() == 6);
        assertThat(types(arn)).containsExactly("SessionStarted", "DestinationStarted", "DestinationStarted",
                "DestinationEnded", "DestinationEnded", "SessionEnded");
        assertThat(events(arn)).allSatisfy(event -> assertThat(event)
                .containsOnlyKeys("type", "id", "compositionArn", "stageArn", "time", "late")
                .containsEntry("late", false));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private static List<String> types(String arn) {
        return events(arn).stream().map(event -> (String) event.get("type")).toList();
    }

    private static List<Map<String, Object>> events(String arn) {
        return when().get("/events").then().statusCode(200).extract().as(new TypeRef<List<Map<String, Object>>>() {
        }).stream().filter(event -> arn.equals(event.get("compositionArn"))).toList();
    }
}
