package io.quarkiverse.ivs.composition.deployment.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.spi.DeploymentException;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkus.arc.processor.ObserverInfo;

/** The methods of the application that observe our events. */
final class EventObserverMethods {

    private static final String EVENTS = IvsEvent.class.getPackageName() + '.';
    private static final Set<DotName> DROPPED = Set.of(
            DotName.createSimple("io.smallrye.mutiny.Uni"),
            DotName.createSimple("io.smallrye.mutiny.Multi"),
            DotName.createSimple("java.util.concurrent.CompletionStage"),
            DotName.createSimple("java.util.concurrent.CompletableFuture"),
            DotName.createSimple("java.util.concurrent.Future"));

    private final List<ObserverInfo> observers;

    EventObserverMethods(Iterable<ObserverInfo> all) {
        List<ObserverInfo> ours = new ArrayList<>();
        all.forEach(observer -> {
            if (observer.getObservedType().name().toString().startsWith(EVENTS)) {
                ours.add(observer);
            }
        });
        this.observers = ours;
    }

    /** @throws DeploymentException with a line for each whose result CDI drops, if there are any */
    void check() {
        Problems problems = new Problems();
        for (ObserverInfo observer : observers) {
            MethodInfo method = observer.getObserverMethod();
            if (method != null && DROPPED.contains(method.returnType().name())) {
                problems.add(method.declaringClass().name() + "#" + method.name() + " observes "
                        + observer.getObservedType().name().withoutPackagePrefix() + " and returns "
                        + method.returnType().name().withoutPackagePrefix()
                        + ", which CDI drops: nobody waits for it, and its failure is lost. Return void and block, "
                        + "with @ObservesAsync if others should not wait.");
            }
        }
        if (!problems.isEmpty()) {
            throw new DeploymentException(problems.text("the observers of IVS events"));
        }
    }
}
