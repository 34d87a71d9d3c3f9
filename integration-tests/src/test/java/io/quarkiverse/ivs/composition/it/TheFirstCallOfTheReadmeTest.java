package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

/** What a newcomer copies from the README runs as it stands there. */
@QuarkusTest
@WithFakeIvs
class TheFirstCallOfTheReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final String SOURCE = "integration-tests/src/test/java/io/quarkiverse/ivs/composition/it/ShowResource.java";

    @Test
    void answersTheCompositionAsJson() {
        given().post("/show").then().statusCode(200).contentType("application/json").body("state", equalTo("STARTING"));
    }

    @Test
    void standsInTheReadmeWithItsImports() throws IOException {
        String source = Files.readString(ROOT.resolve(SOURCE));

        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("```java\n" + source.substring(source.indexOf("import ")) + "```");
    }

    @Test
    void needsTheDependenciesThatTheReadmeNames() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("<artifactId>quarkus-ivs-composition</artifactId>", "<artifactId>quarkus-rest-jackson</artifactId>");
    }
}
