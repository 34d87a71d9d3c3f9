package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class LastAnswersTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    /** Whoever waits is told, and has gone then. */
    private Duration letOut() {
        long begun = System.nanoTime();
        LastAnswers.letOut(waiting::get, () -> told.addAndGet(waiting.getAndSet(0)));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void theApplicationLivesOnUntilTheAnswersOfThoseWhoWereToldAreOut() {
        waiting.set(3);
        assertThat(letOut()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(told).hasValue(3);
    }

    @Test
    void nothingIsWaitedForIfNobodyWasTold() {
        assertThat(letOut()).isLessThan(Duration.ofMillis(500));
    }
}
