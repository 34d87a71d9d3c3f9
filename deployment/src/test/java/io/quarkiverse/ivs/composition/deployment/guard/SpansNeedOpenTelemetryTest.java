package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

/** An application that has OpenTelemetry, and neither Micrometer nor SmallRye Health. */
class SpansNeedOpenTelemetryTest {

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

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

    @Singleton
    static class Recording {

        @Produces
        @Singleton
        io.opentelemetry.sdk.trace.SpanProcessor processor() {
            return SimpleSpanProcessor.create(SPANS);
        }
    }

    @Test
    void callsAreObservedBySpansAloneAndRequestsAreBelowThem() {
        // The first call of the application, so there are no credentials yet: they come from another thread.
        compositions.start("podcast");
        assertThat(observers.stream().map(observer -> observer.getClass().getSimpleName())).containsExactly("CallSpans");
        await().atMost(Duration.ofSeconds(10)).until(() -> SPANS.getFinishedSpanItems().size() >= 2);
        SpanData call = span("IVSRealTime.StartComposition");
        SpanData request = SPANS.getFinishedSpanItems().stream().filter(span -> span != call).findFirst().orElseThrow();
        assertThat(request.getParentSpanId()).isEqualTo(call.getSpanId());
        assertThat(request.getTraceId()).isEqualTo(call.getTraceId());
    }

    private static SpanData span(String name) {
        return SPANS.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).findFirst().orElseThrow();
    }
}
