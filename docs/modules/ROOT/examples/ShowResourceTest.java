package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithFakeIvs // <1>
class ShowResourceTest {

    @Inject
    FakeIvs fake;

    @BeforeEach
    void freeze() {
        fake.freeze();
    }

    @Test
    void itStopsAMinuteAfterTheLastPublisherLeft() {
        given().post("/show").then().statusCode(200).body("state", equalTo("STARTING"));

        Composition show = fake.compositions().get(0);
        fake.stage(show.stageArn()).leave("host"); // <2>
        fake.advance(Duration.ofMinutes(1)); // <3>

        assertEquals(CompositionState.STOPPING, fake.composition(show.arn()).state());
    }
}
