package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkiverse.ivs.composition.runtime.guard.CapturedLog;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;

class StopOnShutdownTest {

    private final List<String> stopped = new ArrayList<>();
    private final StartedCompositions started = new StartedCompositions(templates());

    @Test
    void whatThisProcessHasStartedFromSuchATemplateIsStopped() {
        started.started("show", composition("a"));
        started.started("show", composition("b"));
        started.started("other", composition("c"));
        started.started(null, composition("d"));
        started.over("b");
        new StopOnShutdown(started, service()).stop(Duration.ofSeconds(10));
        assertThat(stopped).containsExactly("a");
        assertThat(started.toStop()).isEmpty();
    }

    @Test
    void whatWasStartedLastIsStoppedFirstHoweverManyHaveEndedUnheard() {
        for (int i = 0; i < 10_001; i++) {
            started.started("show", composition("a" + i));
        }
        new StopOnShutdown(started, service()).stop(Duration.ofSeconds(10));
        assertThat(stopped).hasSize(10_000).startsWith("a10000", "a9999").endsWith("a1");
    }

    @Test
    void nobodyWaitsLongerThanTheLimitAndOneThatFailsKeepsNobodyFromBeingStopped() {
        started.started("show", composition("fails"));
        started.started("show", composition("hangs"));
        started.started("show", composition("a"));
        new StopOnShutdown(started, service()).stop(Duration.ofSeconds(1));
        assertThat(stopped).containsExactlyInAnyOrder("fails", "hangs", "a");
        assertThat(started.toStop()).containsExactlyInAnyOrder("fails", "hangs");
    }

    @Test
    void ofThousandsThatGoOnTheFirstTwentyAreNamed() {
        for (int i = 0; i < 1000; i++) {
            started.started("show", composition("hangs" + i));
        }
        try (CapturedLog log = new CapturedLog()) {
            new StopOnShutdown(started, service()).stop(Duration.ofMillis(1));
            assertThat(log.lines()).last().asString()
                    .startsWith("WARN 1000 compositions go on, since they could not be stopped within 0 s: hangs999, hangs998,")
                    .endsWith("hangs981, hangs980 and others");
        }
    }

    private ReactiveCompositionService service() {
        return (ReactiveCompositionService) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { ReactiveCompositionService.class }, (proxy, method, arguments) -> {
                    stopped.add((String) arguments[0]);
                    return switch (((String) arguments[0]).replaceAll("[0-9]", "")) {
                        case "fails" -> Uni.createFrom().failure(new IllegalStateException("no"));
                        case "hangs" -> Uni.createFrom().nothing();
                        default -> Uni.createFrom().voidItem();
                    };
                });
    }

    private static Composition composition(String arn) {
        return Composition.builder().arn(arn).build();
    }

    private static CompositionTemplates templates() {
        SmallRyeConfig config = TestConfig.file("quarkus.ivs-composition.templates.show.stop-on-shutdown=true").build();
        return CompositionTemplates.read(List.of(definition("show"), definition("other")), false, config,
                config.getConfigMapping(IvsCompositionRuntimeConfig.class), Switches.on());
    }

    private static TemplateDefinition definition(String name) {
        return new TemplateDefinition(name, false, StartCompositionRequest.builder().destinations(
                new DestinationConfiguration(null, new ChannelDestinationConfiguration(null, null), null)).build());
    }
}
