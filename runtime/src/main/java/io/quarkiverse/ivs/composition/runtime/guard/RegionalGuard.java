package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;

/** What all calls of one operation in one region share: the circuit breaker, the pacing, and the end of the application. */
final class RegionalGuard {

    private final String name;
    private final String region;
    private final Breaker breaker;
    private final Pacer pacer;
    private final AtomicLong throttled = new AtomicLong();
    private final Set<GuardedCall<?>> sleeping = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param name of the breaker; there must be no other of this name
     */
    RegionalGuard(String name, String region, GuardConfig config, Time time) {
        this.name = name;
        this.region = region;
        this.breaker = new Breaker(name, config.circuitBreaker());
        this.pacer = config.rateLimit().enabled() ? new Pacer(config.rateLimit(), time) : null;
    }

    String name() {
        return name;
    }

    String region() {
        return region;
    }

    Breaker breaker() {
        return breaker;
    }

    /** The queue of the requests, or null if they are not paced. */
    Pacer pacer() {
        return pacer;
    }

    /** The service throttled an attempt: nothing else is sent for a while. */
    void throttled(long holdNanos) {
        throttled.incrementAndGet();
        if (pacer != null) {
            pacer.hold(holdNanos);
        }
    }

    /** How often that happened. */
    long throttled() {
        return throttled.get();
    }

    /** The call waits before its next attempt: woken when the application shuts down. */
    void sleeps(GuardedCall<?> call) {
        sleeping.add(call);
        if (closed) {
            call.wake();
        }
    }

    /** @return whether it still slept; who is told so wakes it, and nobody else does */
    boolean awakes(GuardedCall<?> call) {
        return sleeping.remove(call);
    }

    /** The application shuts down, and with it the timers: whoever waits for one is told now. */
    void close() {
        closed = true;
        if (pacer != null) {
            pacer.close();
        }
        sleeping.forEach(GuardedCall::wake);
    }

    boolean isClosed() {
        return closed;
    }
}
