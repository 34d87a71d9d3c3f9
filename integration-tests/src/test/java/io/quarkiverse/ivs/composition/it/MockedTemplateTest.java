package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MockedTemplateTest {

    @InjectMock
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Test
    void aResourceUsesTheMockedTemplate() {
        when(podcast.start()).thenReturn(Composition.builder().arn("arn:of:the:mock").build());

        given().post("/podcast").then().statusCode(200).body(equalTo("arn:of:the:mock"));
    }
}
