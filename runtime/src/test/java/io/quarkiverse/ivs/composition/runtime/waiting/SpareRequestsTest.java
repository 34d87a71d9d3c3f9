package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SpareRequestsTest {

    @Test
    void whatIsLeftOverAndIfNothingIsOneInEverySecondRound() {
        SpareRequests spare = new SpareRequests(5);
        assertThat(IntStream.of(1, 3, 4, 5, 5, 9, 9, 4, 5, 5).map(spare::after)).containsExactly(4, 2, 1, 0, 1, 0, 1, 1, 0,
                1);
    }
}
