package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;

/** Threads that wait, watch and leave, while compositions live and go and some of the requests fail, all at real speed. */
class ManyWaitAndLeaveAtOnceTest {

    private static final int CALLERS = 6;
    private static final int WAITS_OF_EACH = 200;
    private static final Duration LONG = Duration.ofMinutes(10);
    /** No wait takes more than milliseconds, so one that takes this long will never end. */
    private static final long NEVER_SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService region = Executors.newSingleThreadExecutor();
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
    private final Time time = new Time() {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            return scheduler;
        }
    };
    private final BusyService service = new BusyService(threads);
    private final AllWatchers allWatchers = new AllWatchers();
    private final RegionPoller poller = new RegionPoller(FakePolled.REGION, service, Duration.ofMillis(2), 50_000, time, region,
            allWatchers, new KnownDetails());

    ManyWaitAndLeaveAtOnceTest() {
        scheduler.setRemoveOnCancelPolicy(true);
    }

    /** SmallRye's context propagation cannot be used for the first time by several threads at once. */
    @BeforeAll
    static void useContextPropagation() {
        Uni.createFrom().voidItem().subscribe().with(done -> {
        });
    }

    @AfterEach
    void close() {
        scheduler.shutdownNow();
        threads.shutdownNow();
        region.shutdownNow();
    }

    /** Many at once, who need pages; and so few that what is on its way is often abandoned. */
    @ParameterizedTest
    @CsvSource({ CALLERS + ", 3", "2, 0" })
    void allWaitsEndAndNothingGoesOnAfterwards(int number, int openAtOnce) {
        List<CompletableFuture<Void>> callers = IntStream.range(0, number)
                .mapToObj(caller -> CompletableFuture.runAsync(() -> call(new Random(caller), openAtOnce), threads)).toList();
        callers.forEach(caller -> caller.orTimeout(2, TimeUnit.MINUTES).join());

        soon("nobody is watched", poller::isIdle);
        soon("nothing is on its way", () -> service.onTheirWay() == 0);
        soon("nothing is scheduled", () -> scheduler.getQueue().isEmpty() && scheduler.getActiveCount() == 0);
        assertThat(service.requests()).as("requests").isPositive();
    }

    @Test
    void allAreToldWhenTheApplicationShutsDownMeanwhile() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    service.stands();
                    List<Open> all = new ArrayList<>();
                    for (int i = 0; i < WAITS_OF_EACH; i++) {
                        all.add(open(i));
                        if (number == 0 && i == WAITS_OF_EACH / 2) {
                            scheduler.shutdownNow();
                            allWatchers.close();
                            closed.complete(null);
                        }
                    }
                    all.forEach(wait -> assertThat(wait.ended().handle((item, failure) -> failure == null ? item : "failed")
                            .orTimeout(NEVER_SECONDS, TimeUnit.SECONDS).join()).isEqualTo("failed"));
                }, threads)).toList();
        callers.forEach(caller -> caller.orTimeout(2, TimeUnit.MINUTES).join());

        assertThat(closed).isCompleted();
        soon("nobody is watched", poller::isIdle);
        soon("nothing is on its way", () -> service.onTheirWay() == 0);
    }

    /** Leaves every third wait; sees to the end of the others. */
    private void call(Random random, int openAtOnce) {
        Deque<Open> waits = new ArrayDeque<>();
        for (int i = 0; i < WAITS_OF_EACH; i++) {
            waits.add(open(random.nextInt()));
            if (waits.size() > openAtOnce) {
                Open oldest = waits.remove();
                if (random.nextInt(3) == 0) {
                    oldest.leave().cancel();
                } else {
                    oldest.join();
                }
            }
        }
        waits.forEach(Open::join);
    }

    private Open open(int choice) {
        String arn = service.someArn(choice);
        return switch (Math.floorMod(choice, 3)) {
            case 0 -> active(arn);
            case 1 -> stopped(arn);
            default -> watch(arn);
        };
    }

    private Open active(String arn) {
        return follow(begin(arn, new ActiveCondition(arn, null, LONG)).map(composition -> {
            assertThat(composition.state()).isEqualTo(CompositionState.ACTIVE);
            return composition;
        }));
    }

    private Open stopped(String arn) {
        return follow(begin(arn, new StoppedCondition(arn, LONG)).map(Optional::isPresent));
    }

    private <T> Uni<T> begin(String arn, Condition<T> condition) {
        return Uni.createFrom().emitter(
                result -> ConditionWatcher.begin(arn, condition, LONG, poller, CallerContext.anywhere(), result, () -> {
                }));
    }

    private Open follow(Uni<?> wait) {
        CompletableFuture<Object> ended = new CompletableFuture<>();
        return new Open(ended, wait.subscribe().with(ended::complete, ended::completeExceptionally));
    }

    private Open watch(String arn) {
        CompletableFuture<Object> ended = new CompletableFuture<>();
        List<CompositionState> states = new ArrayList<>();
        Cancellable leave = Multi.createFrom()
                .<Composition> emitter(changes -> ChangeWatcher.begin(arn, poller, changes), BackPressureStrategy.LATEST)
                .subscribe().with(change -> states.add(change.state()), ended::completeExceptionally, () -> {
                    try {
                        assertThat(states).isSortedAccordingTo((one, next) -> BusyService.LIFE.indexOf(one)
                                - BusyService.LIFE.indexOf(next));
                        ended.complete(states);
                    } catch (AssertionError e) {
                        ended.completeExceptionally(e);
                    }
                });
        return new Open(ended, leave);
    }

    /** A condition that has become true by itself, as soon as other threads have come so far. */
    private static void soon(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(NEVER_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.yield();
        }
    }

    private record Open(CompletableFuture<Object> ended, Cancellable leave) {

        void join() {
            ended.exceptionally(failure -> {
                assertThat(failure).isInstanceOfAny(CompositionEndedException.class, ResourceNotFoundException.class);
                return failure;
            }).orTimeout(NEVER_SECONDS, TimeUnit.SECONDS).join();
        }
    }
}
