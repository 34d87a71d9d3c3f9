package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final RandomGenerator HIGHEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));

    @Test
    void theLimitDoublesUpToTheMaximum() {
        assertThat(LongStream.of(1, 2, 3, 4, 5, 6, 7, 1000).map(retry -> backOff.delay((int) retry, HIGHEST) / 1_000_000))
                .containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
    }

    @Test
    void theDelayIsAnythingBelowTheLimit() {
        Random random = new Random(42);
        LongStream.range(0, 1000).forEach(i -> assertThat(backOff.delay(3, random)).isBetween(0L, 800_000_000L));
        assertThat(LongStream.range(0, 1000).map(i -> backOff.delay(3, random)).average().orElseThrow())
                .as("spread over the whole of it").isBetween(350e6, 450e6);
    }

    @Test
    void noDelayStaysNone() {
        assertThat(new BackOff(Duration.ZERO, Duration.ZERO).delay(5, new Random(1))).isZero();
    }

    @Test
    void hugeDelaysDoNotOverflow() {
        BackOff huge = new BackOff(Duration.ofDays(365), Duration.ofDays(36_500));
        assertThat(huge.delay(40, HIGHEST)).isEqualTo(Duration.ofDays(36_500).toNanos());
    }
}
