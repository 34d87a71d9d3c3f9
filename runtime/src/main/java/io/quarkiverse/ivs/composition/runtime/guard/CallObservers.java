package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.List;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;

/** Several observers as one. */
final class CallObservers {

    private CallObservers() {
    }

    static CallObserver of(List<CallObserver> observers) {
        return switch (observers.size()) {
            case 0 -> CallObserver.NONE;
            case 1 -> observers.get(0);
            default -> (operation, region) -> new All(observers.stream()
                    .map(observer -> observer.begin(operation, region)).toList());
        };
    }

    private record All(List<CallObserver.Observation> observations) implements CallObserver.Observation {

        @Override
        public void paced(long nanos) {
            each(observation -> observation.paced(nanos));
        }

        @Override
        public void send(Runnable task) {
            Runnable nested = task;
            for (CallObserver.Observation observation : observations) {
                Runnable inner = nested;
                nested = () -> observation.send(inner);
            }
            nested.run();
        }

        @Override
        public void attemptFailed(AttemptFailure failure) {
            each(observation -> observation.attemptFailed(failure));
        }

        @Override
        public void ended(int attempts, GuardedFailure failure) {
            each(observation -> observation.ended(attempts, failure));
        }

        @Override
        public void cancelled(int attempts) {
            each(observation -> observation.cancelled(attempts));
        }

        private void each(Consumer<CallObserver.Observation> event) {
            observations.forEach(event);
        }
    }
}
