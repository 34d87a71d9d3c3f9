package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;

/** The fake of the packaged application, driven from outside; the documentation shows this test. */
// tag::fake[]
@QuarkusIntegrationTest
class FakeClockIT {

    DevServicesContext context; // <1>
    FakeIvs fake;

    @BeforeEach
    void reset() {
        fake = fake(context);
        fake.reset();
        fake.freeze();
    }

    static FakeIvs fake(DevServicesContext context) {
        return FakeIvs.at(URI.create(context.devServicesProperties().get("quarkus.ivs-composition.endpoint-override")));
    }

    @Test
    void itStops60SecondsAfterTheLastPublisherLeft() {
        JsonPath composition = given().post("/compositions/podcast").jsonPath();
        fake.stage(composition.getString("stageArn")).leave("host");
        fake.advance(Duration.ofSeconds(60));
        given().queryParam("arn", composition.getString("arn")).get("/compositions/one")
                .then().body("state", equalTo("STOPPING"));
    }
}
// end::fake[]
