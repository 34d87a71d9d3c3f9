package io.quarkiverse.ivs.composition.deployment.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

class HealthCheckCanBeLeftOutTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .setForcedDependencies(List.of(
                    Dependency.of("io.quarkus", "quarkus-smallrye-health-deployment", Version.getVersion())))
            .overrideConfigKey("quarkus.ivs-composition.health.enabled", "false")
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Test
    void thereIsNoCheck() {
        given().get("/q/health/ready").then().body("checks", hasSize(0));
    }
}
