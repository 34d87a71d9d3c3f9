package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.events.CompositionEnded;
import io.quarkiverse.ivs.composition.events.RecordingFailed;
import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.EventFault;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

class EndsAreToldTest {

    private static final String PREFIX = "quarkus.ivs-composition.";
    private static final String STAGE = "arn:aws:ivs:eu-central-1:123456789012:stage/s";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(app -> app.addClasses(Observer.class))
            .overrideConfigKey("quarkus.application.name", "shop")
            .overrideConfigKey(PREFIX + "templates.archive.destinations", "s3")
            .overrideConfigKey(PREFIX + "templates.archive.tags.show", "news")
            .overrideConfigKey(PREFIX + "templates.short.destinations", "channel")
            .overrideConfigKey(PREFIX + "templates.short.max-duration", "1s")
            .overrideConfigKey(PREFIX + "default-tags.team", "media")
            .overrideConfigKey(PREFIX + "default-tags.show", "none")
            .overrideConfigKey(PREFIX + "lifecycle.sweep-interval", "1s")
            .overrideConfigKey(PREFIX + "devservices.time-to-active", "0s")
            .overrideConfigKey(PREFIX + "devservices.time-to-stopped", "0s");

    static final List<Object> TOLD = new CopyOnWriteArrayList<>();

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    @Singleton
    static class Observer {

        void ended(@Observes CompositionEnded event) {
            TOLD.add(event);
        }

        void ready(@ObservesAsync RecordingReady event) {
            TOLD.add(event);
        }

        void failed(@Observes RecordingFailed event) {
            TOLD.add(event);
        }
    }

    @BeforeEach
    void reset() {
        fake.reset();
        TOLD.clear();
    }

    @Test
    void byAnEvent() {
        assertTold(compositions.start("archive"));
    }

    @Test
    void byTheSweepWhenNoEventComesAndInARegionThatNoArnOfTheConfigurationNames() {
        fake.addFault(EventFault.lose());
        assertTold(compositions.start("archive", StartOptions.builder().stageArn(STAGE).build()));
    }

    private void assertTold(Composition started) {
        compositions.stop(started.arn());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> TOLD.size() == 2);
        CompositionEnded ended = (CompositionEnded) TOLD.get(0);
        RecordingReady ready = (RecordingReady) TOLD.get(1);
        assertThat(ended.compositionArn()).isEqualTo(started.arn());
        assertThat(ended.recordings()).containsExactly(ready.recording());
        assertThat(ready.recording().prefix()).isEqualTo(started.recordingPrefix().orElseThrow());
        assertThat(ready.recording().bucket()).isEqualTo("fake-bucket");
    }

    @Test
    void aStartCarriesItsTags() {
        assertThat(compositions.start("archive").tags()).isEqualTo(Map.of("team", "media", "show", "news",
                "quarkus-ivs-composition", "shop-test", "quarkus-ivs-composition-template", "archive"));
    }

    @Test
    void whatIsOlderThanItsTemplateAllowsIsStopped() {
        String arn = compositions.start("short").arn();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> TOLD.stream()
                .anyMatch(told -> told instanceof CompositionEnded ended && ended.compositionArn().equals(arn)));
    }
}
