package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.DestinationStarted;
import io.quarkiverse.ivs.composition.events.IvsEvents;
import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkus.test.QuarkusUnitTest;

class EventsReachTheirObserversTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(app -> app.addClasses(Observer.class, Seen.class, Texts.class))
            .overrideConfigKey("quarkus.ivs-composition.devservices.enabled", "false");

    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Inject
    IvsEvents events;

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @RequestScoped
    static class Seen {
        void add(String what) {
            SEEN.add(what + " on " + Thread.currentThread().getName());
        }
    }

    @Singleton
    static class Observer {
        @Inject
        Seen seen;

        void onAir(@Observes DestinationStarted event) {
            seen.add("on air " + event.destinationId());
        }

        void ended(@Observes SessionEnded event) {
            throw new IllegalArgumentException("not yet");
        }

        void all(@ObservesAsync CompositionEvent event) {
            SEEN.add("async " + event.getClass().getSimpleName());
        }
    }

    @Test
    void synchronousOnesOnTheCallersThreadAndThenAsynchronousOnes() {
        events.receive(Texts.event("1", "Destination Start"));
        assertThat(SEEN).containsExactly("on air d1 on " + Thread.currentThread().getName(), "async DestinationStarted");
        events.receive(Texts.event("1", "Destination Start"));
        assertThat(SEEN).hasSize(2);
    }

    @Test
    void onAWorkerWithoutBlockingTheCaller() {
        events.receiveAsync(Texts.event("2", "Destination Start")).await().indefinitely();
        assertThat(SEEN).hasSize(2);
        assertThat(SEEN.get(0)).startsWith("on air d1 on executor-thread-");
    }

    @Test
    void theFailureOfAnObserverIsThatOfTheDelivery() {
        assertThatThrownBy(() -> events.receive(Texts.event("3", "Session End")))
                .isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("not yet");
        assertThatThrownBy(() -> events.receiveAsync(Texts.event("3", "Session End")).await().indefinitely())
                .isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("not yet");
        assertThat(SEEN).isEmpty();
    }
}
