package io.quarkiverse.ivs.composition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

class CompositionKnowsItsRecordingTest {

    @Test
    void itIsThatOfItsS3Destination() {
        Composition composition = Composition.builder().destinations(Destination.builder().id("channel").build(),
                Destination.builder().id("s3").detail(new DestinationDetail(new S3Detail("stage/composition/s3/composite")))
                        .build())
                .build();
        assertThat(composition.recordingPrefix()).contains("stage/composition/s3/composite");
        assertThat(new String(WireFormat.write(composition), StandardCharsets.UTF_8)).doesNotContain("\"recordingPrefix\":null")
                .containsOnlyOnce("recordingPrefix");
    }

    @Test
    void withoutOneItIsEmpty() {
        assertThat(Composition.builder().build().recordingPrefix()).isEmpty();
        assertThat(Composition.builder().destinations(Destination.builder().detail(new DestinationDetail(new S3Detail(null)))
                .build()).build().recordingPrefix()).isEmpty();
    }
}
