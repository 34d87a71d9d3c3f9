package io.quarkiverse.ivs.composition.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationDetail;
import io.quarkiverse.ivs.composition.model.S3Detail;

class RecordingTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void aDestinationWithAPrefixHasARecording() {
        Composition composition = Composition.builder().destinations(
                Destination.builder().id("channel").build(),
                Destination.builder().id("detail").detail(new DestinationDetail(null)).build(),
                destination("unnamed", new DestinationConfiguration("", null, null), "st/co/unnamed/composite"),
                destination("named", new DestinationConfiguration("rec", null, null), "st/co/named/composite")).build();
        assertThat(Recording.of(composition)).containsExactly(
                new Recording("unnamed", null, null, "st/co/unnamed/composite", NOON, null, null, List.of()),
                new Recording("named", "rec", null, "st/co/named/composite", NOON, null, null, null));
        assertThat(Recording.of(Composition.builder().build())).isEmpty();
    }

    @Test
    void itsFilesAreBelowThePrefix() {
        Recording recording = new Recording("d", null, "b", "st/co/d/composite", null, null, null, null);
        assertThat(recording.manifest()).isEqualTo("st/co/d/composite/media/hls/multivariant.m3u8");
        assertThat(recording.thumbnails()).isEqualTo("st/co/d/composite/media/thumbnails/");
        assertThat(recording.latestThumbnail()).isEqualTo("st/co/d/composite/media/latest_thumbnail/");
        assertThat(recording.startedFile()).isEqualTo("st/co/d/composite/events/recording-started.json");
        assertThat(recording.endedFile()).isEqualTo("st/co/d/composite/events/recording-ended.json");
        assertThat(recording.failedFile()).isEqualTo("st/co/d/composite/events/recording-failed.json");
        assertThat(recording.cookiePath()).isEqualTo("/st/co/d/composite/*");
        URI uri = URI.create("https://cdn.example.com/st/co/d/composite/media/hls/multivariant.m3u8");
        assertThat(recording.uri(URI.create("https://cdn.example.com"))).isEqualTo(uri);
        assertThat(recording.uri(URI.create("https://cdn.example.com/"))).isEqualTo(uri);
    }

    private static Destination destination(String id, DestinationConfiguration configuration, String prefix) {
        return Destination.builder().id(id).startTime(NOON).configuration(configuration)
                .detail(new DestinationDetail(new S3Detail(prefix))).build();
    }
}
