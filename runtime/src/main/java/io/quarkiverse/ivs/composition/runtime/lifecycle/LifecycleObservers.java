package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.concurrent.ExecutionException;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkiverse.ivs.composition.events.SessionFailed;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Begins and ends the care for compositions with the application, and hears of their ends first if an event comes. */
@Singleton
class LifecycleObservers {

    private final boolean active;
    private final Instance<Lifecycle> lifecycle;

    /** @param shared made with the application, so that what is wrong with it ends the start */
    LifecycleObservers(CompositionTemplates templates, Instance<Lifecycle> lifecycle, SharedStates shared) {
        this.active = templates.lifecycle().isActive();
        this.lifecycle = lifecycle;
    }

    /** When the application is ready: the first end may be told at once. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        if (active) {
            lifecycle.get().start();
        }
    }

    void ended(@Observes @Priority(1) SessionEnded event) {
        ended(event.compositionArn());
    }

    void failed(@Observes @Priority(1) SessionFailed event) {
        ended(event.compositionArn());
    }

    private void ended(String arn) {
        if (active && arn != null) {
            lifecycle.get().ended(arn);
        }
    }

    /** While the beans of the observers are there. */
    void end(@Observes @Priority(Integer.MIN_VALUE + 1) ShutdownEvent event) throws InterruptedException, ExecutionException {
        if (active) {
            lifecycle.get().close();
        }
    }
}
