package io.quarkiverse.ivs.composition.deployment.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/** An application that has Micrometer and SmallRye Health. */
class SeenFromOutsideTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .setForcedDependencies(List.of(
                    Dependency.of("io.quarkus", "quarkus-micrometer-registry-prometheus-deployment", Version.getVersion()),
                    Dependency.of("io.quarkus", "quarkus-smallrye-health-deployment", Version.getVersion())))
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    CompositionService compositions;

    @Test
    void callsAreMeasuredAndBreakersShown() {
        compositions.start("podcast");

        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("ivs_composition_calls_seconds_count{operation=\"StartComposition\",outcome=\"success\","
                        + "region=\"us-east-1\"} 1")
                .contains("ivs_composition_attempts_total{operation=\"StartComposition\",region=\"us-east-1\"} 1.0");
        given().get("/q/health/ready").then()
                .body("status", is("UP"))
                .body("checks.find { it.name == 'Amazon IVS composition' }.data.'ivs-composition.StartComposition.us-east-1'",
                        is("CLOSED"));
    }
}
