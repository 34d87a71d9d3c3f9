package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkiverse.ivs.composition.runtime.template.LifecycleRules;
import io.quarkiverse.ivs.composition.runtime.waiting.WaitObserver;
import io.quarkiverse.ivs.composition.runtime.waiting.WaitObservers;
import io.quarkiverse.ivs.composition.runtime.waiting.Waiters;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Looks after the compositions of the application until their ends are told. Made only where that is wanted. */
@Singleton
class Lifecycle {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** From a first sign of its end to the end. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final LifecycleRules rules;
    private final LifecycleConfig config;
    private final CompositionTemplates templates;
    private final StartedCompositions started;
    private final EndedCompositions ends;
    private final UntoldEnds untold;
    private final Sweeper sweeper;
    private final Optional<SharedState> shared;
    private volatile int waitingElsewhere;

    Lifecycle(CompositionTemplates templates, IvsCompositionRuntimeConfig config, Waiters waiters, Buckets buckets,
            Instance<RecordingFiles> files, Claims claims, SharedStates shared, ReactiveCompositionService service, Time time,
            SigningClock clock, StartedCompositions started, @Any Instance<WaitObserver> observers) {
        this.rules = templates.lifecycle();
        this.config = config.lifecycle();
        this.templates = templates;
        this.started = started;
        this.shared = shared.state();
        this.untold = new UntoldEnds(this.shared);
        this.ends = new EndedCompositions(new EndedCompositions.Means(rules.owner(),
                arn -> Uni.createFrom().deferred(() -> waiters.stopped(IvsArn.parse(arn).orElseThrow(), LONGEST_STOP)),
                new RecordingReader(buckets, files.stream().filter(RecordingFiles::areReadable).findFirst(),
                        Infrastructure.getDefaultExecutor(), time),
                claims, this.config.claimLease(), this.config.observerTimeout(), new CdiObservers(),
                Infrastructure.getDefaultExecutor(), InstantSource.system()), untold);
        this.sweeper = new Sweeper(new Sweeper.Means(rules, this.config.sweepInterval(), this::regions,
                regions -> this.shared.map(state -> state.regions(regions)).orElseGet(() -> Uni.createFrom().item(regions)),
                claims, region -> waiters.list(region, composition -> SweepResult.isOf(composition, rules)), this::listed,
                service::stop, this::retell), time, clock::now, () -> ThreadLocalRandom.current().nextDouble());
        new WaitObservers(observers.stream().toList()).untoldEnds(this::waiting);
    }

    private void retell() {
        ends.retell();
        shared.ifPresent(state -> state.waiting().subscribe().with(waiting -> waitingElsewhere = waiting.intValue(),
                failure -> LOG.debug("How many ends wait is not known", failure)));
    }

    void start() {
        sweeper.start();
    }

    /** A composition has ended, or is about to, as an event says: its ARN may be anything. */
    void ended(String arn) {
        started.over(arn);
        if (rules.observed() && IvsArn.parse(arn).isPresent()) {
            ends.ended(arn);
        }
    }

    private void listed(String arn) {
        started.over(arn);
        if (rules.observed() && IvsArn.parse(arn).isPresent()) {
            ends.listed(arn);
        }
    }

    /** How many ends wait for being told. */
    int waiting() {
        return untold.waitingHere() + waitingElsewhere;
    }

    /** Whoever is being told may finish. */
    void close() throws InterruptedException, ExecutionException {
        sweeper.close();
        try {
            ends.close().get(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warnf("Ends of compositions are still being told, %d s after the application was to end; they are given up",
                    LONGEST_END.toSeconds());
        }
    }

    private Set<String> regions() {
        Set<String> regions = new HashSet<>(templates.configuredRegions());
        config.regions().ifPresent(regions::addAll);
        regions.addAll(started.regions());
        return regions;
    }
}
