package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.concurrent.CompletionStage;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** The observers of the application. */
final class CdiObservers implements EventObservers {

    @Override
    public CompletionStage<?> tell(Object event) {
        ManagedContext requests = Arc.container().requestContext();
        boolean mine = !requests.isActive();
        if (mine) {
            requests.activate();
        }
        try {
            Arc.container().beanManager().getEvent().fire(event);
        } finally {
            if (mine) {
                requests.terminate();
            }
        }
        return Arc.container().beanManager().getEvent().fireAsync(event);
    }
}
