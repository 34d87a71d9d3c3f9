package io.quarkiverse.ivs.composition.fake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class FakeClockTest {

    @Test
    void theLastTimeIsThatOfTheYear9999() {
        assertThat(Instant.ofEpochMilli(FakeClock.LATEST)).isEqualTo("9999-12-31T23:59:59.999Z");
    }
}
