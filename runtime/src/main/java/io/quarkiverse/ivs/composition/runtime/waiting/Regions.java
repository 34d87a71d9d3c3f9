package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.guard.Time;

/** The pollers of all regions. An idle one is kept, so that who waits again and again is paced; there are few regions. */
final class Regions {

    /** Regions come from ARNs, and so from whoever gives them to the application: beyond this, idle pollers go. */
    private static final int MANY = 64;

    private final PollSource source;
    private final Duration interval;
    private final double requestsPerSecond;
    private final Time time;
    private final Supplier<? extends Executor> eventLoops;
    private final AllWatchers allWatchers = new AllWatchers();
    private final KnownDetails details = new KnownDetails();
    private final Map<String, RegionPoller> regions = new HashMap<>();

    Regions(PollSource source, Duration interval, double requestsPerSecond, Time time,
            Supplier<? extends Executor> eventLoops) {
        this.source = source;
        this.interval = interval;
        this.requestsPerSecond = requestsPerSecond;
        this.time = time;
        this.eventLoops = eventLoops;
    }

    /** The poller of a region. */
    synchronized RegionPoller poller(String region) {
        if (regions.size() >= MANY) {
            regions.values().removeIf(RegionPoller::isIdle);
        }
        return regions.computeIfAbsent(region, name -> new RegionPoller(name, source, interval, requestsPerSecond, time,
                eventLoops.get(), allWatchers, details));
    }

    /** A composition with its details, which lists do not tell. */
    void known(Composition composition) {
        details.add(composition);
    }

    /** Tells all who watch that the application shuts down, those who come later as well. */
    void close() {
        allWatchers.close();
    }
}
