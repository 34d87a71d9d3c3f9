package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.junit.jupiter.api.Test;

class WaitObserversTest {

    private final List<String> heard = new ArrayList<>();

    /** Hears everything, and throws each time. */
    private final class Throwing implements WaitObserver {

        private final RuntimeException failure = new IllegalStateException("a meter filter of the application");

        @Override
        public void active(String region, Duration waited) {
            heard.add("active in " + region + " after " + waited.toSeconds());
            throw failure;
        }

        @Override
        public void waits(IntSupplier active) {
            heard.add("waits " + active.getAsInt());
            throw failure;
        }

        @Override
        public void untoldEnds(IntSupplier waiting) {
            heard.add("untold ends " + waiting.getAsInt());
            throw failure;
        }
    }

    @Test
    void whatOneThrowsKeepsNobodyFromHearing() {
        WaitObservers observers = new WaitObservers(List.of(new Throwing(), new Throwing()));
        observers.active("eu-west-1", Duration.ofSeconds(2));
        observers.waits(() -> 3);
        observers.untoldEnds(() -> 4);

        assertThat(heard).containsExactly("active in eu-west-1 after 2", "active in eu-west-1 after 2", "waits 3", "waits 3",
                "untold ends 4", "untold ends 4");
    }
}
