package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.template.LifecycleRules;
import io.smallrye.mutiny.Uni;

/**
 * Lists the compositions of each region now and then, since events may be missing: what has ended is passed on, and what is
 * older than its template allows is stopped. Of several replicas with shared claims one lists a region.
 */
final class Sweeper {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final Duration LONGEST_TICK = Duration.ofSeconds(5);
    private static final Duration SPARE_LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_CLAIM = Duration.ofSeconds(10);
    private static final Duration CENSUS = Duration.ofHours(1);
    private static final int NAMED = 20;

    /**
     * Who and what it takes.
     *
     * @param rules what becomes of compositions
     * @param interval between two lists of a region
     * @param regions those known to this process
     * @param shared those of all replicas
     * @param claims who lists
     * @param lists the compositions of a region
     * @param ended told the ARN of each that has ended
     * @param stop stops one
     * @param retell called often, for what is to be told again
     */
    record Means(LifecycleRules rules, Duration interval, Supplier<Set<String>> regions,
            Function<Set<String>, Uni<Set<String>>> shared, Claims claims,
            Function<String, Uni<List<CompositionSummary>>> lists,
            Consumer<String> ended, Function<String, Uni<Void>> stop, Runnable retell) {
    }

    private final Means means;
    private final Time time;
    private final InstantSource serviceTime;
    private final DoubleSupplier random;
    private final String owner = UUID.randomUUID().toString();
    /** In nanoseconds, as the next sweep. */
    private final Map<String, Long> nextCensus = new HashMap<>();
    private final Set<String> failing = new TreeSet<>();
    private final Set<String> beingListed = ConcurrentHashMap.newKeySet();
    private final Set<String> beingStopped = ConcurrentHashMap.newKeySet();
    private long nextSweep;
    private volatile boolean closed;

    /**
     * @param serviceTime by which compositions have begun: the service's clock, not that of this host
     * @param random from 0 to 1
     */
    Sweeper(Means means, Time time, InstantSource serviceTime, DoubleSupplier random) {
        this.means = means;
        this.time = time;
        this.serviceTime = serviceTime;
        this.random = random;
    }

    /** Begins at once: an application that was down may be late already. */
    void start() {
        nextSweep = time.nanos();
        tickAfter(0);
    }

    void close() {
        closed = true;
    }

    private void tickAfter(long millis) {
        try {
            time.scheduler().schedule(this::tick, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            LOG.debug("The application shuts down; compositions are not looked after any more");
        }
    }

    private void tick() {
        if (closed) {
            return;
        }
        try {
            means.retell.run();
            if (time.nanos() - nextSweep >= 0) {
                nextSweep = time.nanos() + jittered(means.interval).toNanos();
                sweep();
            }
        } catch (RuntimeException e) {
            LOG.debug("The compositions could not be looked after; it is tried again", e);
        }
        tickAfter(tickMillis());
    }

    private long tickMillis() {
        Duration tick = means.interval.compareTo(LONGEST_TICK) < 0 ? means.interval : LONGEST_TICK;
        return jittered(tick).toMillis();
    }

    /** Replicas do not march in step. */
    private Duration jittered(Duration duration) {
        return Duration.ofMillis((long) (duration.toMillis() * (0.8 + 0.2 * random.getAsDouble())));
    }

    private void sweep() {
        Set<String> own = means.regions.get();
        means.shared.apply(own).onFailure().recoverWithItem(own).subscribe()
                .with(regions -> new TreeSet<>(regions).forEach(this::sweep));
    }

    /** A region whose lists take long, since it throttles or does not answer, holds up no other one. */
    private void sweep(String region) {
        if (!beingListed.add(region)) {
            return;
        }
        isMine(region).thenCompose(mine -> mine ? means.lists.apply(region).subscribeAsCompletionStage()
                .thenAccept(compositions -> swept(region, compositions)) : CompletableFuture.completedFuture(null))
                .whenComplete((done, failure) -> {
                    beingListed.remove(region);
                    said(region, failure);
                });
    }

    /** Without claims to be had everybody lists: what is seen can be told later. */
    private CompletableFuture<Boolean> isMine(String region) {
        String key = "sweep/" + region;
        // So long that its owner renews it in time, and so short that another one lists before what has ended is forgotten.
        Duration lease = means.interval.plus(means.interval.compareTo(SPARE_LEASE) < 0 ? means.interval : SPARE_LEASE);
        return Uni.createFrom().deferred(() -> means.claims.renew(key, owner, lease))
                .chain(renewed -> renewed ? Uni.createFrom().item(true)
                        : means.claims.take(key, owner, lease).map(Taking.TAKEN::equals))
                .ifNoItem().after(LONGEST_CLAIM).on(time.scheduler()).fail()
                .onFailure().recoverWithItem(true).subscribeAsCompletionStage();
    }

    private void swept(String region, List<CompositionSummary> compositions) {
        SweepResult result = SweepResult.of(compositions, means.rules, serviceTime.instant());
        census(region, result);
        result.ended().forEach(means.ended);
        result.overdue().forEach(this::stop);
    }

    private void stop(String arn) {
        // Many stops, or a slow service: the next sweep finds it again before it is its turn.
        if (beingStopped.add(arn)) {
            LOG.infof("%s is older than the max-duration of its template, and is stopped", arn);
            means.stop.apply(arn).onTermination().invoke(() -> beingStopped.remove(arn)).subscribe().with(stopped -> {
            }, failure -> LOG.warnf(failure, "%s could not be stopped; it is tried again: %s", arn, failure.getMessage()));
        }
    }

    private synchronized void census(String region, SweepResult result) {
        Long next = nextCensus.get(region);
        if (next != null && time.nanos() - next < 0) {
            return;
        }
        nextCensus.put(region, time.nanos() + CENSUS.toNanos());
        LOG.infof("%d compositions of \"%s\" are alive in %s%s", (Object) result.alive(), means.rules.owner(), region,
                means.rules.maxDurations().isEmpty() ? "" : ", " + older(result.overdue()));
    }

    private static String older(List<String> overdue) {
        return overdue.size() + " of them older than the max-duration of their template"
                + (overdue.isEmpty() ? "" : ": " + named(overdue));
    }

    /** Some of them by their names: there may be thousands. */
    static String named(List<String> arns) {
        return String.join(", ", arns.subList(0, Math.min(NAMED, arns.size()))) + (arns.size() > NAMED ? " and others" : "");
    }

    private synchronized void said(String region, Throwable failure) {
        if (failure == null) {
            failing.remove(region);
        } else if (!closed && failing.add(region)) {
            Optional<String> text = Optional.ofNullable(ClaimedTelling.cause(failure).getMessage());
            LOG.warnf("The compositions of %s could not be listed, so ends of which no event comes are not told until they can"
                    + " be: %s", region, text.orElse(failure.toString()));
        }
    }
}
