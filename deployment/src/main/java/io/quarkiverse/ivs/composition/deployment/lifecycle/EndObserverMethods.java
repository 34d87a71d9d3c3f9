package io.quarkiverse.ivs.composition.deployment.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.ivs.composition.events.CompositionEnded;
import io.quarkiverse.ivs.composition.events.RecordingFailed;
import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkus.arc.processor.ObserverInfo;

/** The methods of the application that observe ends. One that observes everything does not count. */
final class EndObserverMethods {

    private static final Set<DotName> ENDS = Set.of(DotName.createSimple(CompositionEnded.class),
            DotName.createSimple(RecordingReady.class), DotName.createSimple(RecordingFailed.class));

    private final List<String> names;

    EndObserverMethods(Iterable<ObserverInfo> all) {
        List<String> found = new ArrayList<>();
        all.forEach(observer -> {
            if (ENDS.contains(observer.getObservedType().name())) {
                found.add(name(observer));
            }
        });
        this.names = found.stream().sorted().toList();
    }

    /** Class and method of each, sorted. */
    List<String> names() {
        return names;
    }

    private static String name(ObserverInfo observer) {
        MethodInfo method = observer.getObserverMethod();
        return method == null ? "an observer of " + observer.getObservedType().name().withoutPackagePrefix()
                : method.declaringClass().name() + "#" + method.name();
    }
}
