package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RecordingsTest {

    private static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/episode";

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    @Inject
    Episodes episodes;

    @BeforeEach
    void reset() {
        fake.reset();
    }

    @Test
    void theObserverIsToldWhereTheRecordingIs() {
        Composition started = compositions.start("archive", StartOptions.builder().stageArn(STAGE).build());
        compositions.awaitActive(started.arn(), Duration.ofSeconds(30));
        compositions.stop(started.arn());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> episodes.episode(started.arn()).isPresent());
        String prefix = started.recordingPrefix().orElseThrow();
        assertThat(episodes.episode(started.arn())).contains(new Episodes.Episode(
                URI.create("https://media.example.com/" + prefix + "/media/hls/multivariant.m3u8"), "/" + prefix + "/*"));
        assertThat(episodes.isReleased(STAGE)).isTrue();
    }

    @Test
    void theClockOfTheFakeBringsTheEnd() {
        Composition started = compositions.start("archive", StartOptions.builder().stageArn(STAGE).build());
        // tag::test[]
        fake.stage(started.stageArn()).leave("host"); // <1>
        fake.advance(Duration.ofMinutes(2));
        Awaitility.await().until(() -> episodes.episode(started.arn()).isPresent()); // <2>
        // end::test[]
    }

    @Test
    void whoWaitsKnowsIt() {
        String arn = compositions.start("archive").arn();

        // tag::waiting[]
        List<Recording> recordings = compositions.stopAndAwait(arn, Duration.ofMinutes(1)).map(Recording::of)
                .orElse(List.of());
        // end::waiting[]

        assertThat(recordings).singleElement().satisfies(recording -> assertThat(recording.manifest())
                .isEqualTo(recording.prefix() + "/media/hls/multivariant.m3u8"));
    }
}
