package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PacerTest {

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final List<String> events = new ArrayList<>();

    @Test
    void permitsAreEvenlySpacedInTheOrderOfArrival() {
        Pacer pacer = pacer();
        assertThat(pacer.tryTake()).isTrue();
        assertThat(pacer.tryTake()).as("no burst").isFalse();
        take(pacer, "a");
        take(pacer, "b");
        take(pacer, "c");
        time.runAll();
        assertThat(events).containsExactly("a granted at 200", "b granted at 400", "c granted at 600");
    }

    @Test
    void whoComesLaterDoesNotPassTheQueue() {
        Pacer pacer = pacer();
        pacer.tryTake();
        take(pacer, "a");
        time.advance(Duration.ofMillis(200));
        take(pacer, "b");
        time.advance(Duration.ofMillis(199));
        assertThat(pacer.tryTake()).isFalse();
        time.runAll();
        assertThat(events).containsExactly("a granted at 200", "b granted at 400");
    }

    @Test
    void idleTimeIsNotSavedUp() {
        Pacer pacer = pacer();
        time.advance(Duration.ofHours(1));
        assertThat(pacer.tryTake()).isTrue();
        assertThat(pacer.tryTake()).isFalse();
    }

    @Test
    void whoWouldWaitTooLongIsRefusedAtOnce() {
        Pacer pacer = pacer("rate-limit.max-wait", "500ms");
        pacer.tryTake();
        take(pacer, "a");
        take(pacer, "b");
        take(pacer, "c");
        assertThat(events).containsExactly("c refused at 0");
        time.runAll();
        assertThat(events).containsExactly("c refused at 0", "a granted at 200", "b granted at 400");
    }

    @Test
    void whoLeavesMakesRoomForTheNext() {
        Pacer pacer = pacer();
        pacer.tryTake();
        Pacer.Waiter leaver = take(pacer, "a");
        take(pacer, "b");
        pacer.leave(leaver);
        time.runAll();
        assertThat(events).containsExactly("b granted at 200");
    }

    @Test
    void aHoldDelaysTheWholeQueueAndKeepsItSpaced() {
        Pacer pacer = pacer();
        pacer.tryTake();
        take(pacer, "a");
        take(pacer, "b");
        pacer.hold(Duration.ofSeconds(1).toNanos());
        time.advance(Duration.ofMillis(500));
        assertThat(pacer.tryTake()).isFalse();
        time.runAll();
        assertThat(events).containsExactly("a granted at 1000", "b granted at 1200");
    }

    @Test
    void aHoldAppliesToAnEmptyQueue() {
        Pacer pacer = pacer();
        pacer.hold(Duration.ofSeconds(1).toNanos());
        assertThat(pacer.tryTake()).isFalse();
        take(pacer, "a");
        time.runAll();
        assertThat(events).containsExactly("a granted at 1000");
    }

    @Test
    void aShorterHoldDoesNotEndALongerOne() {
        Pacer pacer = pacer();
        pacer.hold(Duration.ofSeconds(1).toNanos());
        pacer.hold(Duration.ofMillis(1).toNanos());
        take(pacer, "a");
        time.runAll();
        assertThat(events).containsExactly("a granted at 1000");
    }

    @Test
    void whoWouldWaitTooLongAfterAHoldIsRefused() {
        Pacer pacer = pacer("rate-limit.max-wait", "1s");
        pacer.tryTake();
        take(pacer, "a");
        time.advance(Duration.ofMillis(100));
        take(pacer, "b");
        pacer.hold(Duration.ofMillis(950).toNanos());
        assertThat(events).containsExactly("a refused at 100");
        time.runAll();
        assertThat(events).containsExactly("a refused at 100", "b granted at 1050");
    }

    @Test
    void aHoldIsCutAtTheLongestWait() {
        Pacer pacer = pacer("rate-limit.max-wait", "1s");
        pacer.hold(Duration.ofDays(1).toNanos());
        take(pacer, "a");
        time.runAll();
        assertThat(events).containsExactly("a granted at 1000");
    }

    @Test
    void aRateBelowOneASecondIsPossible() {
        Pacer pacer = pacer("rate-limit.requests-per-second", "0.5");
        pacer.tryTake();
        take(pacer, "a");
        time.runAll();
        assertThat(events).containsExactly("a granted at 2000");
    }

    @Test
    void aRateFinerThanTheTimersNeedsNoTimer() {
        Pacer pacer = pacer("rate-limit.requests-per-second", "1000000");
        assertThat(IntStream.range(0, 1000).allMatch(i -> pacer.tryTake())).isTrue();
    }

    @Test
    void nothingIsScheduledWhenNobodyWaits() {
        Pacer pacer = pacer();
        pacer.tryTake();
        take(pacer, "a");
        time.runAll();
        assertThat(time.scheduled()).isZero();
        assertThat(pacer.waiting()).isZero();
    }

    @Test
    void whoeverWaitsOrComesIsToldWhenItCloses() {
        Pacer pacer = pacer();
        pacer.tryTake();
        take(pacer, "a");
        pacer.close();
        take(pacer, "b");
        assertThat(events).containsExactly("a closed at 0", "b closed at 0");
        assertThat(pacer.waiting()).isZero();
    }

    @Test
    void whoComesWhenTheTimersAreGoneIsTold() {
        SystemTime gone = new SystemTime();
        Pacer pacer = new Pacer(TestConfig.guard().rateLimit(), gone);
        pacer.tryTake();
        gone.close();
        take(pacer, "a");
        assertThat(events).containsExactly("a closed at 0");
    }

    private Pacer pacer(String... keysAndValues) {
        return new Pacer(TestConfig.guard(keysAndValues).rateLimit(), time);
    }

    private Pacer.Waiter take(Pacer pacer, String who) {
        Pacer.Waiter waiter = new Pacer.Waiter() {

            @Override
            public void granted() {
                events.add(who + " granted at " + millis());
            }

            @Override
            public void refused() {
                events.add(who + " refused at " + millis());
            }

            @Override
            public void closed() {
                events.add(who + " closed at " + millis());
            }
        };
        pacer.take(waiter);
        return waiter;
    }

    private long millis() {
        return (time.nanos() - start) / 1_000_000;
    }
}
