package io.quarkiverse.ivs.composition.runtime.service;

import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.client.EventLoops;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.waiting.WaitObserver;
import io.quarkiverse.ivs.composition.runtime.waiting.Waiters;

/** Ties those who wait to the calls that tell them. */
@Singleton
public class WaitBeans {

    @Produces
    @Singleton
    Waiters waiters(Calls calls, IvsCompositionRuntimeConfig runtimeConfig, Time time, @Any Instance<WaitObserver> observers,
            EventLoops eventLoops) {
        GuardConfig config = runtimeConfig.guard();
        List<WaitObserver> all = observers.stream().toList();
        return new Waiters(new CallPollSource(calls, eventLoops), config.pollInterval(), config.rateLimit().requestsPerSecond(),
                time,
                (region, waited) -> all.forEach(observer -> observer.active(region, waited)), eventLoops, eventLoops);
    }

    void close(@Disposes Waiters waiters) {
        waiters.close();
    }
}
