package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 10, 120, 999, 1000, 1_700_000_000_000L, 1_700_000_000_001L, 1_700_000_000_090L,
            1_699_999_999_999L,
            FakeClock.LATEST, -1 })
    void aTimeIsWrittenAsTheJdkWritesIt(long millis) {
        assertThat(Times.text(millis)).isEqualTo(Instant.ofEpochMilli(millis).toString());
        assertThat(Times.text(millis)).as("once more, from the second that was kept")
                .isEqualTo(Instant.ofEpochMilli(millis).toString());
    }
}
