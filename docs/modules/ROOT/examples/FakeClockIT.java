package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;

/** The fake of the packaged application, driven from outside; the documentation shows this test. */
// tag::fake[]
@QuarkusIntegrationTest
@WithFakeIvs
class FakeClockIT {

    @Test
    void itStops60SecondsAfterTheLastPublisherLeft(FakeIvs fake) {
        fake.freeze();
        JsonPath composition = given().post("/compositions/podcast").jsonPath();
        fake.stage(composition.getString("stageArn")).leave("host");
        fake.advance(Duration.ofSeconds(60));
        given().queryParam("arn", composition.getString("arn")).get("/compositions/one")
                .then().body("state", equalTo("STOPPING"));
    }
}
// end::fake[]
