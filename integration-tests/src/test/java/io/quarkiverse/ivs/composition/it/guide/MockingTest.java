package io.quarkiverse.ivs.composition.it.guide;

import static io.restassured.RestAssured.given;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MockingTest {

    // tag::mock[]
    @InjectMock
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Test
    void aConflictIsShown() {
        when(podcast.start()).thenThrow(new ConflictException("the channel is live",
                FailureDetails.of("StartComposition").withError(409, "ConflictException"), null));

        given().post("/podcast").then().statusCode(409);
    }
    // end::mock[]
}
