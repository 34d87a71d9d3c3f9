package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

import org.jboss.logging.Logger;

/** All who watch the waits. What one throws is logged, and disturbs nobody: a meter filter of the application may. */
public final class WaitObservers implements WaitObserver {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private final List<WaitObserver> observers;

    public WaitObservers(List<WaitObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public void active(String region, Duration waited) {
        each(observer -> observer.active(region, waited));
    }

    @Override
    public void waits(IntSupplier active) {
        each(observer -> observer.waits(active));
    }

    @Override
    public void untoldEnds(IntSupplier waiting) {
        each(observer -> observer.untoldEnds(waiting));
    }

    private void each(Consumer<WaitObserver> event) {
        for (WaitObserver observer : observers) {
            try {
                event.accept(observer);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                LOG.debugf(e, "What watches the waits failed; the waits go on: %s", e);
            }
        }
    }
}
