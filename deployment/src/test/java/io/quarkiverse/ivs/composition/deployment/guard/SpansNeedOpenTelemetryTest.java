package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/** An application that has OpenTelemetry, and neither Micrometer nor SmallRye Health. */
class SpansNeedOpenTelemetryTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .setForcedDependencies(List.of(
                    Dependency.of("io.quarkus", "quarkus-opentelemetry-deployment", Version.getVersion())))
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.otel.traces.exporter", "none")
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    CompositionService compositions;

    @Inject
    @Any
    Instance<CallObserver> observers;

    @Test
    void callsAreObservedBySpansAlone() {
        compositions.start("podcast");
        assertThat(observers.stream().map(observer -> observer.getClass().getSimpleName())).containsExactly("CallSpans");
    }
}
