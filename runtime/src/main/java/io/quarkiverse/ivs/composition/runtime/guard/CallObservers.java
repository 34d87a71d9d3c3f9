package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/** Several observers as one. What one of them throws is kept from the others, and from the call. */
final class CallObservers implements CallObserver {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private final List<CallObserver> observers;
    private final AtomicBoolean warned = new AtomicBoolean();

    CallObservers(List<CallObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public Observation begin(CallGuard.Call<?> call, String region) {
        return new All(observers.stream().map(observer -> begin(observer, call, region)).toList());
    }

    @Override
    public void guards(GuardState state) {
        each(observers, observer -> observer.guards(state));
    }

    private <O> void each(List<O> all, Consumer<O> event) {
        for (O each : all) {
            try {
                event.accept(each);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                failed(e);
            }
        }
    }

    private Observation begin(CallObserver observer, CallGuard.Call<?> call, String region) {
        try {
            return observer.begin(call, region);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            failed(e);
            return Observation.NONE;
        }
    }

    /** Said once as a warning: it will be the same for each call. */
    private void failed(Throwable thrown) {
        LOG.logf(warned.compareAndSet(false, true) ? Logger.Level.WARN : Logger.Level.DEBUG, thrown,
                "What watches the calls failed; the calls go on: %s", thrown);
    }

    private final class All implements Observation {

        private final List<Observation> observations;

        All(List<Observation> observations) {
            this.observations = observations;
        }

        @Override
        public void paced(long nanos) {
            each(observation -> observation.paced(nanos));
        }

        @Override
        public void send(Runnable task) {
            Runnable nested = task;
            for (Observation observation : observations) {
                nested = within(observation, nested);
            }
            nested.run();
        }

        @Override
        public void attemptFailed(AttemptFailure failure, long nextNanos) {
            each(observation -> observation.attemptFailed(failure, nextNanos));
        }

        @Override
        public void ended(int attempts, GuardedFailure failure) {
            each(observation -> observation.ended(attempts, failure));
        }

        @Override
        public void callerLeft(int attempts, boolean underWay, boolean outcomeUnknown) {
            each(observation -> observation.callerLeft(attempts, underWay, outcomeUnknown));
        }

        @Override
        public void endedWithoutCaller(Object answer, AttemptFailure failure) {
            each(observation -> observation.endedWithoutCaller(answer, failure));
        }

        /** The task is run once, whatever the observation does, and what it throws is its own. */
        private Runnable within(Observation observation, Runnable task) {
            return () -> {
                AtomicBoolean run = new AtomicBoolean();
                try {
                    observation.send(() -> {
                        run.set(true);
                        task.run();
                    });
                } catch (RuntimeException | LinkageError | AssertionError e) {
                    failed(e);
                }
                if (!run.get()) {
                    task.run();
                }
            };
        }

        private void each(Consumer<Observation> event) {
            CallObservers.this.each(observations, event);
        }
    }
}
