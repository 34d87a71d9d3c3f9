package io.quarkiverse.ivs.composition.deployment.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.path.json.JsonPath;

/** In an application with SmallRye OpenAPI whose resource takes and answers structures of the model. */
class OpenSetsAreStringsInOpenApiTest {

    private static final List<String> OPEN_SETS = List.of("CompositionState", "DestinationState", "PipBehavior", "PipPosition",
            "RecordingConfigurationFormat", "ThumbnailStorageType", "VideoAspectRatio", "VideoFillMode");

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(app -> app.addClass(Shows.class))
            .setForcedDependencies(List.of(
                    Dependency.of("io.quarkus", "quarkus-smallrye-openapi-deployment", Version.getVersion())))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Path("/shows")
    public static class Shows {

        @POST
        public Composition start(StartCompositionRequest request) {
            return Composition.builder().build();
        }
    }

    @Test
    void eachHasTheTypeThatItHasOnTheWire() {
        JsonPath document = given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Object>> schemas = document.getMap("components.schemas");

        assertThat(schemas).containsKeys("Composition", "StartCompositionRequest", "GridConfiguration");
        OPEN_SETS.forEach(name -> assertThat(schemas.get(name)).as(name).containsEntry("type", "string")
                .doesNotContainKey("properties"));
        assertThat(schemas.get("VideoFillMode"))
                .containsEntry("description", "One of FILL, COVER, CONTAIN; the service may add others.");
    }
}
