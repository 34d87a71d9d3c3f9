package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithFakeIvs
class ShowResourceTest {

    @Test
    void aShowEndsAMinuteAfterTheLastPublisherHasLeft(FakeIvs fake) {
        fake.freeze();
        String arn = given().post("/shows").then().statusCode(200).extract().path("arn");
        String stage = given().queryParam("arn", arn).get("/shows/one").then().extract().path("stageArn");

        fake.advance(Duration.ofSeconds(2));
        given().queryParam("arn", arn).get("/shows/one").then().body("state", equalTo("ACTIVE"));

        fake.stage(stage).leave("host");
        fake.advance(Duration.ofMinutes(1));
        given().queryParam("arn", arn).get("/shows/one").then().body("state", equalTo("STOPPING"));
    }

    @Test
    void aShowIsStopped() {
        String arn = given().post("/shows").then().statusCode(200).extract().path("arn");

        given().queryParam("arn", arn).delete("/shows/one").then().statusCode(204);
        given().queryParam("arn", arn).get("/shows/one").then().body("state", equalTo("STOPPING"));
    }
}
