package io.quarkiverse.ivs.composition.it.guide;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkiverse.ivs.composition.events.DestinationStarted;
import io.quarkiverse.ivs.composition.events.SessionEnded;

// tag::observers[]
@ApplicationScoped
public class Shows {

    private final Set<String> onAir = ConcurrentHashMap.newKeySet();

    void onAir(@Observes DestinationStarted event) { // <1>
        if (!event.late()) { // <2>
            onAir.add(event.compositionArn());
        }
    }

    void over(@ObservesAsync SessionEnded event) { // <3>
        onAir.remove(event.compositionArn());
    }
    // end::observers[]

    boolean areOnAir(String compositionArn) {
        return onAir.contains(compositionArn);
    }
}
