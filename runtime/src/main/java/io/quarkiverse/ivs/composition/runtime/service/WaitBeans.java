package io.quarkiverse.ivs.composition.runtime.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.client.EventLoops;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.guard.LastAnswers;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.waiting.WaitObserver;
import io.quarkiverse.ivs.composition.runtime.waiting.Waiters;
import io.quarkus.runtime.ShutdownEvent;

/** Ties those who wait to the calls that tell them. */
@Singleton
public class WaitBeans {

    private volatile Waiters waiters;

    @Produces
    @Singleton
    Waiters waiters(GuardedCalls calls, IvsCompositionRuntimeConfig runtimeConfig, Time time,
            @Any Instance<WaitObserver> observers,
            EventLoops eventLoops) {
        GuardConfig config = runtimeConfig.guard();
        waiters = new Waiters(new CallPollSource(calls, eventLoops), config.pollInterval(),
                config.rateLimit().requestsPerSecond(), time, observers.stream().toList(), eventLoops, eventLoops);
        return waiters;
    }

    /** While there is a container whom those who are told can use. */
    void shutDown(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        if (waiters != null) {
            LastAnswers.letOut(waiters::waiting, waiters::close);
        }
    }

    void close(@Disposes Waiters waiters) {
        waiters.close();
    }
}
