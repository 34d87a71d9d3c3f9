package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;

class PacerTest {

    /** Half of what there is: no jitter. */
    private static final Supplier<RandomGenerator> MIDDLE = () -> () -> 1L << 63;

    private final VirtualTime time = new VirtualTime();
    private long start = time.nanos();
    private final List<String> events = new ArrayList<>();

    @Test
    void permitsAreEvenlySpacedInTheOrderOfArrival() {
        Pacer pacer = pacer();
        take(pacer, "a");
        take(pacer, "b");
        take(pacer, "c");
        take(pacer, "d");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 200", "c at 400", "d at 600");
    }

    @Test
    void whoComesLaterDoesNotPassTheQueue() {
        Pacer pacer = pacer();
        take(pacer, "a");
        take(pacer, "b");
        time.advance(Duration.ofMillis(200));
        take(pacer, "c");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 200", "c at 400");
    }

    @Test
    void idleTimeIsNotSavedUp() {
        Pacer pacer = pacer();
        time.advance(Duration.ofHours(1));
        start = time.nanos();
        take(pacer, "a");
        take(pacer, "b");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 200");
    }

    @Test
    void whoWouldWaitTooLongIsRefusedAtOnce() {
        Pacer pacer = pacer("rate-limit.max-wait", "500ms");
        for (String who : List.of("a", "b", "c", "d")) {
            take(pacer, who);
        }
        assertThat(events).containsExactly("a at 0", "d RATE_LIMITED at 0");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "d RATE_LIMITED at 0", "b at 200", "c at 400");
    }

    @Test
    void whoLeavesMakesRoomForTheNext() {
        Pacer pacer = pacer();
        take(pacer, "a");
        Pacer.Place leaver = take(pacer, "b");
        take(pacer, "c");
        pacer.leave(leaver);
        time.runAll();
        assertThat(events).containsExactly("a at 0", "c at 200");
    }

    @Test
    void aThrottledRequestCutsTheRateAndHoldsTheQueueForAWhile() {
        Pacer pacer = pacer();
        Pacer.Place first = take(pacer, "a");
        take(pacer, "b");
        pacer.throttled(first, 0);
        assertThat(pacer.rate()).isEqualTo(1);
        time.runAll();
        // The test's chance is in the middle, so there is no jitter.
        assertThat(events).containsExactly("a at 0", "b at 1600");
    }

    @Test
    void aThrottledRequestGoesBackToItsPlace() {
        Pacer pacer = pacer();
        Pacer.Place first = take(pacer, "a");
        take(pacer, "b");
        take(pacer, "c");
        pacer.throttled(first, 0);
        pacer.take(first);
        time.runAll();
        assertThat(events).containsExactly("a at 0", "a at 1600", "b at 2030", "c at 2416");
    }

    @Test
    void whatTheServiceAsksForIsTheLeastHold() {
        Pacer pacer = pacer();
        pacer.throttled(take(pacer, "a"), Duration.ofSeconds(3).toNanos());
        take(pacer, "b");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 3000");
    }

    @Test
    void aShorterHoldDoesNotEndALongerOne() {
        Pacer pacer = pacer();
        Pacer.Place first = take(pacer, "a");
        pacer.throttled(first, Duration.ofSeconds(3).toNanos());
        pacer.throttled(first, 1);
        take(pacer, "b");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 3000");
    }

    @Test
    void whoWouldSurelyWaitTooLongAfterAHoldIsRefused() {
        Pacer pacer = pacer("rate-limit.max-wait", "3s");
        Pacer.Place first = take(pacer, "a");
        take(pacer, "b");
        time.advance(Duration.ofMillis(100));
        take(pacer, "c");
        pacer.throttled(first, Duration.ofMillis(2_950).toNanos());
        assertThat(events).containsExactly("a at 0", "b RATE_LIMITED at 100");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b RATE_LIMITED at 100", "c at 3050");
    }

    @Test
    void whoWaitsLongerThanThoughtIsRefusedWhenTheTimeIsUp() {
        Pacer pacer = pacer("rate-limit.max-wait", "1900ms");
        Pacer.Place first = take(pacer, "a");
        take(pacer, "b");
        take(pacer, "c");
        pacer.throttled(first, 0);
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 1600", "c RATE_LIMITED at 1900");
    }

    @Test
    void aThrottledRequestIsRefusedWhenItsTimeIsUp() {
        Pacer pacer = pacer("rate-limit.max-wait", "1s");
        Pacer.Place first = take(pacer, "a");
        time.advance(Duration.ofMillis(900));
        pacer.throttled(first, 0);
        pacer.take(first);
        assertThat(events).containsExactly("a at 0", "a RATE_LIMITED at 900");
    }

    @Test
    void aHoldIsCutAtTheLongestWait() {
        Pacer pacer = pacer("rate-limit.max-wait", "1s");
        pacer.throttled(take(pacer, "a"), Duration.ofDays(1).toNanos());
        take(pacer, "b");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 1000");
    }

    @Test
    void aRateBelowOneASecondIsPossible() {
        Pacer pacer = pacer("rate-limit.requests-per-second", "0.5");
        take(pacer, "a");
        take(pacer, "b");
        time.runAll();
        assertThat(events).containsExactly("a at 0", "b at 2000");
    }

    @Test
    void aRateFinerThanTheTimersNeedsNoTimer() {
        Pacer pacer = pacer("rate-limit.requests-per-second", "1000000");
        for (int i = 0; i < 1000; i++) {
            take(pacer, "a");
            pacer.giveBack();
        }
        assertThat(events).hasSize(1000).containsOnly("a at 0");
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void soManyAreUnderWayAndNoMore() {
        Pacer pacer = pacer();
        for (int i = 0; i < 13; i++) {
            take(pacer, String.valueOf(i));
        }
        time.advance(Duration.ofSeconds(20));
        assertThat(events).hasSize(12);
        pacer.giveBack();
        assertThat(events).hasSize(13).endsWith("12 at 20000");
    }

    @Test
    void nothingIsScheduledWhenNobodyWaits() {
        Pacer pacer = pacer();
        take(pacer, "a");
        Pacer.Place leaver = take(pacer, "b");
        pacer.leave(leaver);
        assertThat(time.scheduled()).isZero();
        assertThat(pacer.waiting()).isZero();
    }

    @Test
    void allWhoWaitAreRefusedAtOnce() {
        Pacer pacer = pacer();
        take(pacer, "a");
        take(pacer, "b");
        take(pacer, "c");
        pacer.refuseAll(Reason.CIRCUIT_BREAKER_OPEN);
        assertThat(events).containsExactly("a at 0", "b CIRCUIT_BREAKER_OPEN at 0", "c CIRCUIT_BREAKER_OPEN at 0");
        assertThat(pacer.waiting()).isZero();
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void whoComesWhenTheTimersAreGoneIsTold() {
        SystemTime gone = new SystemTime();
        Pacer pacer = new Pacer(TestConfig.guard("rate-limit.requests-per-second", "0.1").rateLimit(), gone, MIDDLE);
        take(pacer, "a");
        gone.close();
        assertThat(pacer.take(pacer.arrive(waiter("b")))).isFalse();
        assertThat(events).hasSize(2).last().asString().startsWith("b SHUT_DOWN");
    }

    private Pacer pacer(String... keysAndValues) {
        return new Pacer(TestConfig.guard(keysAndValues).rateLimit(), time, MIDDLE);
    }

    private Pacer.Place take(Pacer pacer, String who) {
        Pacer.Place place = pacer.arrive(waiter(who));
        if (pacer.take(place)) {
            place.waiter().granted();
        }
        return place;
    }

    private Pacer.Waiter waiter(String who) {
        return new Pacer.Waiter() {

            @Override
            public void granted() {
                events.add(who + " at " + millis());
            }

            @Override
            public void refused(Reason reason) {
                events.add(who + ' ' + reason + " at " + millis());
            }
        };
    }

    private long millis() {
        return (time.nanos() - start) / 1_000_000;
    }
}
