package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    private final InstantSource clock;
    private final DoubleSupplier random;
    private final String owner = UUID.randomUUID().toString();
    private final Map<String, Instant> nextCensus = new HashMap<>();
    private final Set<String> failing = new TreeSet<>();
    private Instant nextSweep;
    private volatile boolean closed;

    /** @param random from 0 to 1 */
    Sweeper(Means means, Time time, InstantSource clock, DoubleSupplier random) {
        this.means = means;
        this.time = time;
        this.clock = clock;
        this.random = random;
    }

    /** Begins at once: an application that was down may be late already. */
    void start() {
        nextSweep = clock.instant();
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
        CompletableFuture<Void> sweep = CompletableFuture.completedFuture(null);
        try {
            means.retell.run();
            Instant now = clock.instant();
            // A clock may be set back.
            if (!now.isBefore(nextSweep) || nextSweep.isAfter(now.plus(means.interval))) {
                nextSweep = now.plus(jittered(means.interval));
                sweep = sweep();
            }
        } catch (RuntimeException e) {
            LOG.debug("The compositions could not be looked after; it is tried again", e);
        }
        sweep.whenComplete((done, failure) -> tickAfter(tickMillis()));
    }

    private long tickMillis() {
        Duration tick = means.interval.compareTo(LONGEST_TICK) < 0 ? means.interval : LONGEST_TICK;
        return jittered(tick).toMillis();
    }

    /** Replicas do not march in step. */
    private Duration jittered(Duration duration) {
        return Duration.ofMillis((long) (duration.toMillis() * (0.8 + 0.2 * random.getAsDouble())));
    }

    private CompletableFuture<Void> sweep() {
        Set<String> own = means.regions.get();
        return means.shared.apply(own).onFailure().recoverWithItem(own).subscribeAsCompletionStage()
                .thenCompose(regions -> CompletableFuture.allOf(
                        new TreeSet<>(regions).stream().map(this::sweep).toArray(CompletableFuture<?>[]::new)));
    }

    private CompletableFuture<Void> sweep(String region) {
        return isMine(region).thenCompose(mine -> mine ? means.lists.apply(region).subscribeAsCompletionStage()
                .thenAccept(compositions -> swept(region, compositions)) : CompletableFuture.completedFuture(null))
                .handle((done, failure) -> {
                    said(region, failure);
                    return null;
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
        Instant now = clock.instant();
        SweepResult result = SweepResult.of(compositions, means.rules, now);
        census(region, result, now);
        result.ended().forEach(means.ended);
        result.overdue().forEach(this::stop);
    }

    private void stop(String arn) {
        LOG.infof("%s is older than the max-duration of its template, and is stopped", arn);
        means.stop.apply(arn).subscribe().with(stopped -> {
        }, failure -> LOG.warnf(failure, "%s could not be stopped; it is tried again: %s", arn, failure.getMessage()));
    }

    private synchronized void census(String region, SweepResult result, Instant now) {
        Instant next = nextCensus.get(region);
        if (next != null && now.isBefore(next)) {
            return;
        }
        nextCensus.put(region, now.plus(CENSUS));
        LOG.infof("%d compositions of \"%s\" are alive in %s%s", (Object) result.alive(), means.rules.owner(), region,
                means.rules.maxDurations().isEmpty() ? "" : ", " + older(result.overdue()));
    }

    private static String older(List<String> overdue) {
        String which = overdue.isEmpty() ? "" : ": " + String.join(", ", overdue.subList(0, Math.min(NAMED, overdue.size())));
        return overdue.size() + " of them older than the max-duration of their template" + which
                + (overdue.size() > NAMED ? " and others" : "");
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
