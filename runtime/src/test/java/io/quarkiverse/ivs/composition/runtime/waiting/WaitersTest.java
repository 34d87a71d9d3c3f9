package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.FAILED;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPING;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.AwaitTimeoutException;
import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

class WaitersTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ARN = FakePolled.arn(1).toString();
    private static final String EVENTS = " The API gives no reason; the EventBridge event \"IVS Composition State Change\" does.";

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final FakePolled service = new FakePolled(() -> (time.nanos() - start) / 1_000_000);
    private final List<String> timesToActive = new ArrayList<>();
    private final Waiters waiters = new Waiters(service, Duration.ofSeconds(2), 5, time,
            List.of((region, waited) -> timesToActive.add(region + " " + waited)), CallerContext::anywhere,
            CallerContext::anywhere);

    @Test
    void activeOnceTheCompositionAndAllItsDestinationsAre() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(3));
        service.set(1, ACTIVE, DestinationState.STARTING);
        time.advance(Duration.ofSeconds(2));
        waiter.assertNotTerminated();
        service.set(1, ACTIVE);
        time.advance(Duration.ofSeconds(2));
        assertThat(waiter.getItem().state()).isEqualTo(ACTIVE);
        assertThat(waiter.getItem().destinations().get(0).detail().s3().recordingPrefix()).isEqualTo("prefix-1");
    }

    @Test
    void theTimeToActiveIsThatOfWhoFoundItStarting() {
        service.set(1, STARTING);
        subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(3));
        service.set(1, ACTIVE);
        time.advance(Duration.ofSeconds(2));
        subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(2));
        assertThat(timesToActive).containsExactly("eu-west-1 PT4S");
    }

    @Test
    void activeWithTheNamedDestinationAlone() {
        service.set(1, ACTIVE);
        subscribe(waiters.active(FakePolled.arn(1), "s3", MINUTE)).assertNotTerminated();
        time.advance(Duration.ZERO);
        subscribe(waiters.active(FakePolled.arn(1), "s3", MINUTE));
        UniAssertSubscriber<Composition> unknown = subscribe(waiters.active(FakePolled.arn(1), "s4", MINUTE));
        time.advance(Duration.ofSeconds(2));
        unknown.assertFailedWith(ValidationException.class, "GetComposition was not sent: destinationName is \"s4\", but the"
                + " destinations of " + ARN + " are [s3].");
    }

    @Test
    void aCompositionThatEndsIsAnEarlyEndWithTheLastComposition() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(1));
        service.set(1, FAILED);
        time.advance(Duration.ofSeconds(2));
        waiter.assertFailedWith(CompositionEndedException.class,
                ARN + " has ended: FAILED (destinations: s3 FAILED)." + EVENTS);
        CompositionEndedException failure = (CompositionEndedException) waiter.getFailure();
        assertThat(failure.composition().destinations().get(0).detail().s3().recordingPrefix()).isEqualTo("prefix-1");
    }

    @Test
    void aDestinationThatHasEndedIsAnEarlyEnd() {
        service.set(1, ACTIVE, DestinationState.FAILED);
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ZERO);
        waiter.assertFailedWith(CompositionEndedException.class, ARN
                + " will not become active, since its destination s3 has ended: ACTIVE (destinations: s3 FAILED)." + EVENTS);
    }

    @Test
    void whatTheServiceCallsItsStatesIsShownOnOneLine() {
        service.set(1, STARTING, DestinationState.of("NEW\nSTATE"));
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, Duration.ofSeconds(1)));
        time.advance(Duration.ofSeconds(1));
        waiter.assertFailedWith(AwaitTimeoutException.class, ARN + " was not active with all its destinations within 1s."
                + " It was last seen as STARTING (destinations: s3 NEW\\nSTATE).");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ZERO);
        waiter.assertFailedWith(ResourceNotFoundException.class);
    }

    @Test
    void whatIsGoneHasEnded() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(1));
        service.remove(1);
        time.advance(Duration.ofSeconds(2));
        waiter.assertFailedWith(CompositionEndedException.class,
                ARN + " is gone, so it has ended. It was last seen: STARTING (destinations: s3 STARTING)." + EVENTS);
    }

    @Test
    void aWaitEndsAtItsTimeOut() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> waiter = subscribe(
                waiters.active(FakePolled.arn(1), null, Duration.ofMillis(1500)));
        time.advance(Duration.ofMillis(1500));
        waiter.assertFailedWith(AwaitTimeoutException.class, ARN + " was not active with all its destinations within 1.5s."
                + " It was last seen as STARTING (destinations: s3 STARTING).");
        assertThat(((AwaitTimeoutException) waiter.getFailure()).lastSeen()).get()
                .extracting(Composition::state).isEqualTo(STARTING);
    }

    @Test
    void whatCameWhileTheProcessWasFrozenIsReadBeforeAWaitEnds() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> told = subscribe(slowly().active(FakePolled.arn(1), null, MINUTE));
        UniAssertSubscriber<Optional<Composition>> late = subscribe(slowly().stopped(FakePolled.arn(1), MINUTE));
        time.advance(Duration.ofSeconds(3));
        service.set(1, ACTIVE);
        time.freeze(Duration.ofMinutes(5));
        time.advance(Duration.ofMillis(99));
        assertThat(told.getItem().state()).isEqualTo(ACTIVE);
        late.assertNotTerminated();
        time.advance(Duration.ofMillis(1));
        late.assertFailedWith(AwaitTimeoutException.class);
    }

    /** Each answer takes its time. */
    private Waiters slowly() {
        PollSource slow = (PollSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { PollSource.class },
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(service, arguments);
                    return answer instanceof Uni<?> uni ? uni.onItem().delayIt().onExecutor(time).by(Duration.ofMillis(10))
                            : answer;
                });
        return new Waiters(slow, Duration.ofSeconds(2), 5, time, List.of(), CallerContext::anywhere, CallerContext::anywhere);
    }

    @Test
    void aWaitEndsWhateverWatchesItAndItsCallerIsToldFirst() {
        List<String> told = new ArrayList<>();
        WaitObserver throwing = new WaitObserver() {

            @Override
            public void active(String region, Duration waited) {
                told.add("observer");
                throw new AssertionError("active");
            }

            @Override
            public void waits(IntSupplier active) {
                throw new IllegalStateException("waits");
            }
        };
        Waiters watched = new Waiters(service, Duration.ofSeconds(2), 5, time,
                List.of(throwing, (region, waited) -> told.add("the next one")), CallerContext::anywhere,
                CallerContext::anywhere);
        service.set(1, STARTING);
        watched.active(FakePolled.arn(1), null, MINUTE).subscribe().with(active -> told.add("caller"));
        time.advance(Duration.ofSeconds(1));
        service.set(1, ACTIVE);
        time.advance(Duration.ofSeconds(2));
        assertThat(told).containsExactly("caller", "observer", "the next one");
    }

    @Test
    void whoWaitsIsCountedUntilTheWaitEndsOrIsLeft() {
        service.set(1, STARTING);
        subscribe(waiters.active(FakePolled.arn(1), null, Duration.ofMillis(1500)));
        UniAssertSubscriber<Optional<Composition>> left = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        assertThat(waiters.waiting()).isEqualTo(2);

        time.advance(Duration.ofMillis(1500));
        assertThat(waiters.waiting()).isEqualTo(1);
        left.cancel();
        assertThat(waiters.waiting()).isZero();
    }

    @Test
    void aWaitWithoutAnyAnswerSaysSo() {
        service.failWith(FakePolled.error(503, true));
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(
                waiters.stopped(FakePolled.arn(1), Duration.ofSeconds(1)));
        time.advance(Duration.ofSeconds(1));
        waiter.assertFailedWith(AwaitTimeoutException.class,
                ARN + " was not stopped within 1s. The service has not answered in that time.");
    }

    @Test
    void anEndWithoutItsDetailsIsNoResult() {
        IntStream.rangeClosed(1, 6).forEach(i -> service.set(i, ACTIVE));
        IntStream.rangeClosed(2, 6).forEach(i -> subscribe(waiters.stopped(FakePolled.arn(i), MINUTE)));
        service.failGetsWith(FakePolled.error(503, true));
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        time.advance(Duration.ofSeconds(10));
        service.set(1, STOPPED);
        time.advance(MINUTE);
        waiter.assertFailedWith(AwaitTimeoutException.class, ARN + " has ended as STOPPED (destinations: d1 STOPPED), but"
                + " GetComposition, which alone tells recording prefixes, did not answer within 1m. Wait for it again within five"
                + " minutes of its end: after that the service has forgotten it.");
        AwaitTimeoutException failure = (AwaitTimeoutException) waiter.getFailure();
        assertThat(failure.lastSeen()).get().extracting(Composition::state).isEqualTo(STOPPED);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void anEndWithItsDetailsIsAResultAlsoWhenItIsNotReadAgainInTime() {
        IntStream.rangeClosed(1, 6).forEach(i -> service.set(i, ACTIVE));
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        IntStream.rangeClosed(2, 6).forEach(i -> subscribe(waiters.stopped(FakePolled.arn(i), MINUTE)));
        time.advance(Duration.ofSeconds(10));
        service.failGetsWith(FakePolled.error(503, true));
        service.set(1, STOPPED);
        time.advance(MINUTE);
        assertThat(waiter.getItem()).get().satisfies(last -> {
            assertThat(last.state()).isEqualTo(STOPPED);
            assertThat(last.destinations().get(0).detail().s3().recordingPrefix()).isEqualTo("prefix-1");
        });
    }

    @Test
    void stoppedReturnsTheFinalComposition() {
        service.set(1, STOPPING);
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        time.advance(Duration.ofSeconds(1));
        service.set(1, STOPPED);
        time.advance(Duration.ofSeconds(2));
        assertThat(waiter.getItem()).get().satisfies(last -> {
            assertThat(last.state()).isEqualTo(STOPPED);
            assertThat(last.destinations().get(0).detail().s3().recordingPrefix()).isEqualTo("prefix-1");
        });
    }

    @Test
    void anEndThatAListTellsOfOneWhoseDetailsAreKnownIsNotReadAgain() {
        List<UniAssertSubscriber<Optional<Composition>>> all = IntStream.rangeClosed(1, 6).mapToObj(i -> {
            service.set(i, ACTIVE);
            return subscribe(waiters.stopped(FakePolled.arn(i), MINUTE));
        }).toList();
        time.advance(Duration.ofSeconds(10));
        service.setInListsOnly(1, STOPPED);
        time.advance(Duration.ofSeconds(2));
        assertThat(all.get(0).getItem()).get().satisfies(last -> {
            assertThat(last.state()).isEqualTo(STOPPED);
            assertThat(last.destinations().get(0).detail().s3().recordingPrefix()).isEqualTo("prefix-1");
        });
    }

    @Test
    void anEndThatAListTellsOfOneWhoseDetailsAreNotKnownIsAskedForUntilTheyAre() {
        service.failGetsWith(FakePolled.error(503, true));
        List<UniAssertSubscriber<Optional<Composition>>> all = IntStream.rangeClosed(1, 6).mapToObj(i -> {
            service.set(i, STOPPED);
            return subscribe(waiters.stopped(FakePolled.arn(i), MINUTE));
        }).toList();
        time.advance(Duration.ofSeconds(10));
        all.forEach(UniAssertSubscriber::assertNotTerminated);
        service.failGetsWith(null);
        time.advance(Duration.ofSeconds(4));
        assertThat(all).extracting(waiter -> waiter.getItem().orElseThrow().destinations().get(0).detail().s3()
                .recordingPrefix()).containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 6).mapToObj(i -> "prefix-" + i).toList());
    }

    @Test
    void stoppedReturnsTheLastOneSeenWhenItIsGone() {
        service.set(1, STOPPING);
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        time.advance(Duration.ofSeconds(1));
        service.remove(1);
        time.advance(Duration.ofSeconds(2));
        assertThat(waiter.getItem()).get().extracting(Composition::state).isEqualTo(STOPPING);
    }

    @Test
    void amongManyAsWellTheLastOneSeenHasItsRecordingPrefix() {
        List<UniAssertSubscriber<Optional<Composition>>> all = IntStream.rangeClosed(1, 12).mapToObj(i -> {
            service.set(i, ACTIVE);
            return subscribe(waiters.stopped(FakePolled.arn(i), MINUTE));
        }).toList();
        time.advance(Duration.ofSeconds(6));
        IntStream.rangeClosed(1, 12).forEach(service::remove);
        time.advance(Duration.ofSeconds(8));
        assertThat(all).extracting(waiter -> waiter.getItem().orElseThrow().destinations().get(0).detail().s3()
                .recordingPrefix()).containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(i -> "prefix-" + i).toList());
    }

    @Test
    void stoppedIsEmptyOnlyIfNoneWasEverSeen() {
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        time.advance(Duration.ZERO);
        waiter.assertItem(Optional.empty());
    }

    @Test
    void aPassingFailureIsWaitedOut() {
        service.set(1, STARTING);
        service.failWith(FakePolled.error(500, true));
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(5));
        service.failWith(null);
        service.set(1, ACTIVE);
        time.advance(Duration.ofSeconds(2));
        waiter.assertCompleted();
    }

    @Test
    void aFailureThatStaysEndsTheWait() {
        service.failWith(FakePolled.error(403, false));
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ZERO);
        assertThat(waiter.getFailure()).hasMessage("HTTP 403");
    }

    @Test
    void watchEmitsEachChangeAndCompletesAtTheEnd() {
        service.set(1, STARTING);
        AssertSubscriber<Composition> watcher = waiters.watch(FakePolled.arn(1)).subscribe()
                .withSubscriber(AssertSubscriber.create(100));
        time.advance(Duration.ofSeconds(7));
        service.set(1, ACTIVE);
        time.advance(Duration.ofSeconds(2));
        service.set(1, ACTIVE, DestinationState.RECONNECTING);
        time.advance(Duration.ofSeconds(2));
        service.set(1, STOPPED);
        time.advance(Duration.ofSeconds(2));
        watcher.assertCompleted();
        assertThat(watcher.getItems()).extracting(composition -> composition.state() + " "
                + composition.destinations().get(0).state())
                .containsExactly("STARTING STARTING", "ACTIVE ACTIVE", "ACTIVE RECONNECTING", "STOPPED STOPPED");
        assertNothingIsScheduled();
    }

    @Test
    void nothingPollsWhileNobodyWaits() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> leaver = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(5));
        assertThat(service.requests()).containsExactly("get c1 at 0", "get c1 at 2000", "get c1 at 4000");
        leaver.cancel();
        assertNothingIsScheduled();
    }

    @Test
    void allWhoWaitForOneCompositionShareTheRequests() {
        service.set(1, STARTING);
        for (int i = 0; i < 1_000; i++) {
            subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        }
        time.advance(Duration.ofSeconds(3));
        assertThat(service.requests()).containsExactly("get c1 at 0", "get c1 at 2000");
    }

    @Test
    void aWaitThatEndsWhileItBeginsIsNotWatched() {
        RegionPoller poller = new RegionPoller(FakePolled.REGION, service, Duration.ofSeconds(2), 5, timeThatIsUpAtOnce(),
                Runnable::run, new AllWatchers(), new KnownDetails());
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(
                Uni.createFrom().emitter(result -> ConditionWatcher.begin(ARN, new StoppedCondition(ARN, Duration.ZERO),
                        Duration.ZERO, poller, CallerContext.anywhere(), result, () -> {
                        })));
        waiter.assertFailedWith(AwaitTimeoutException.class);
        assertThat(poller.isIdle()).isTrue();
    }

    @Test
    void aWaitMayLastForEver() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> waiter = subscribe(
                waiters.active(FakePolled.arn(1), null, ChronoUnit.FOREVER.getDuration()));
        time.advance(Duration.ofHours(1));
        waiter.assertNotTerminated();
        service.set(1, ACTIVE);
        time.advance(Duration.ofSeconds(2));
        waiter.assertCompleted();
    }

    @Test
    void whoJoinsThoseThatAreWatchedAlreadyStartsNoRound() {
        for (int i = 1; i <= 6; i++) {
            service.set(i, STARTING);
            subscribe(waiters.active(FakePolled.arn(i), null, MINUTE));
        }
        time.advance(Duration.ofSeconds(3));
        int before = service.requests().size();
        for (int i = 0; i < 10; i++) {
            subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
            time.advance(Duration.ofMillis(50));
        }
        assertThat(service.requests()).hasSize(before);
    }

    /** Such as that of a machine whose timer runs before the next line does. */
    private Time timeThatIsUpAtOnce() {
        ScheduledExecutorService atOnce = (ScheduledExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { ScheduledExecutorService.class }, (proxy, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return time.schedule(() -> {
                    }, 1, TimeUnit.DAYS);
                });
        return new Time() {

            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public ScheduledExecutorService scheduler() {
                return atOnce;
            }
        };
    }

    private void assertNothingIsScheduled() {
        int before = service.requests().size();
        time.advance(MINUTE);
        assertThat(service.requests()).hasSize(before);
        assertThat(time.scheduled()).isZero();
    }

    private static <T> UniAssertSubscriber<T> subscribe(Uni<T> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
