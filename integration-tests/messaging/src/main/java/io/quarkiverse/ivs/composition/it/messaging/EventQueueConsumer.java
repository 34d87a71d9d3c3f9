package io.quarkiverse.ivs.composition.it.messaging;

// tag::consumer[]
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.quarkiverse.ivs.composition.events.IvsEvents;

@ApplicationScoped
public class EventQueueConsumer {

    @Inject
    IvsEvents events;

    @Incoming("ivs-events") // <1>
    void receive(String json) {
        events.receive(json); // <2>
    }
}
// end::consumer[]
