package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

/** All who wait for compositions. Nothing happens before a subscription, and nothing after it ends. */
public final class Waiters {

    private final Regions regions;
    private final Time time;
    private final WaitObserver observers;
    private final Supplier<CallerContext> eventLoops;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param source what is asked
     * @param interval how often
     * @param requestsPerSecond the rate of an operation, of which at most half is taken
     * @param time the time
     * @param observers watch the waits; what one throws is logged, and disturbs nobody
     * @param eventLoops where those go on who have no Vert.x context
     * @param regionEventLoops gives each region the event loop on which everything of it happens
     */
    public Waiters(PollSource source, Duration interval, double requestsPerSecond, Time time,
            List<WaitObserver> observers, Supplier<CallerContext> eventLoops, Supplier<? extends Executor> regionEventLoops) {
        this.regions = new Regions(source, interval, requestsPerSecond, time, regionEventLoops);
        this.time = time;
        this.observers = new WaitObservers(observers);
        this.eventLoops = eventLoops;
        this.observers.waits(this::waiting);
    }

    /**
     * Until a composition is active.
     *
     * @param destination the name of the destination that has to be active as well, or null for all of them
     */
    public Uni<Composition> active(IvsArn arn, String destination, Duration timeout) {
        return Uni.createFrom().deferred(() -> {
            ActiveCondition condition = new ActiveCondition(arn.toString(), destination, timeout);
            long begun = time.nanos();
            return await(arn, condition, timeout, () -> {
                if (condition.hasSeenItStarting()) {
                    Duration waited = Duration.ofNanos(time.nanos() - begun);
                    observers.active(arn.region(), waited);
                }
            });
        });
    }

    /** Until a composition has ended; empty if it was never there. */
    public Uni<Optional<Composition>> stopped(IvsArn arn, Duration timeout) {
        return await(arn, new StoppedCondition(arn.toString(), timeout), timeout, () -> {
        });
    }

    /** The composition as it is and each change of it, up to its end. */
    public Multi<Composition> watch(IvsArn arn) {
        return Multi.createFrom().deferred(() -> {
            CallerContext caller = CallerContext.current(eventLoops);
            // A slow subscriber gets the latest state: there is no bound to how many there may be.
            return Multi.createFrom().<Composition> emitter(
                    changes -> ChangeWatcher.begin(arn.toString(), regions.poller(arn.region()), changes),
                    BackPressureStrategy.LATEST)
                    .emitOn(caller);
        });
    }

    /** Those of all compositions of a region that are wanted, as lists tell them. */
    public Uni<List<CompositionSummary>> list(String region, Predicate<CompositionSummary> wanted) {
        return Uni.createFrom().deferred(() -> regions.poller(region).list(wanted));
    }

    /** A composition was started, or read: lists tell its states from now on, and what they lack is known. */
    public void known(Composition composition) {
        regions.known(composition);
    }

    /** How many wait for a state of a composition. */
    public int waiting() {
        return waiting.get();
    }

    /**
     * The application shuts down: all who wait or watch get a {@link CompositionException} that says so, each where it would
     * have got its answer, and whoever comes later gets it at once.
     */
    public void close() {
        regions.close();
    }

    private <T> Uni<T> await(IvsArn arn, Condition<T> condition, Duration timeout, Runnable afterwards) {
        return Uni.createFrom().<T> emitter(result -> {
            waiting.incrementAndGet();
            ConditionWatcher.begin(arn.toString(), condition, timeout, regions.poller(arn.region()),
                    CallerContext.current(eventLoops), result, afterwards);
        }).onTermination().invoke(waiting::decrementAndGet);
    }
}
