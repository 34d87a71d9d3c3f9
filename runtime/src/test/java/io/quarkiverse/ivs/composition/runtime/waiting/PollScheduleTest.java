package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;

/** What the service is asked, and when. */
class PollScheduleTest {

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final FakePolled service = new FakePolled(this::millis);
    private final RegionPoller poller = new RegionPoller(FakePolled.REGION, service, Duration.ofSeconds(2), 5, time,
            Runnable::run, new AllWatchers(), new KnownDetails());
    private final Map<Integer, String> seen = new HashMap<>();

    @Test
    void aFewAreAskedOneByOneAtHalfTheRate() {
        watch(1, 5);
        time.advance(Duration.ofMillis(2_400));
        assertThat(service.requests()).containsExactly("get c1 at 0", "get c2 at 400", "get c3 at 800", "get c4 at 1200",
                "get c5 at 1600", "get c1 at 2000", "get c2 at 2400");
    }

    @Test
    void moreAreFoundOnUnfilteredPages() {
        watch(1, 250);
        time.advance(Duration.ofMillis(3_000));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0",
                "list 100 at 400", "list 200 at 800", "list 0 at 2000", "list 100 at 2400", "list 200 at 2800");
        assertThat(service.requests()).as("those who came first were asked for at once").filteredOn(
                request -> request.startsWith("get")).containsExactly("get c1 at 0", "get c2 at 400", "get c3 at 800",
                        "get c4 at 1200", "get c5 at 1600", "get c6 at 2800");
    }

    @Test
    void aRoundEndsWhenAllWereFound() {
        IntStream.rangeClosed(1, 300).forEach(i -> service.set(i, ACTIVE));
        IntStream.rangeClosed(1, 6).forEach(i -> watchOnly(i));
        time.advance(Duration.ofMillis(1_900));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0");
    }

    @Test
    void aRoundThatTakesLongerThanTheIntervalIsFollowedByTheNextAtOnce() {
        watch(1, 800);
        time.advance(Duration.ofMillis(3_600));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0",
                "list 100 at 400", "list 200 at 800", "list 300 at 1200", "list 400 at 1600", "list 500 at 2000",
                "list 600 at 2400", "list 700 at 2800", "list 0 at 3200", "list 100 at 3600");
    }

    @Test
    void whatThePagesLackIsAskedFor() {
        watch(1, 10);
        time.advance(Duration.ofSeconds(3));
        service.remove(4);
        time.advance(Duration.ofSeconds(3));
        assertThat(service.requests()).contains("get c4 at 4000");
        assertThat(seen).containsEntry(4, "gone at 4000");
    }

    @Test
    void fiveHundredWatchedNeedAtMostThreeRequestsASecondAndChangesAreSeenWithinThree() {
        watch(1, 500);
        time.advance(Duration.ofSeconds(10));
        int before = service.requests().size();
        for (int round = 0; round < 20; round++) {
            long changedAt = millis();
            int number = 1 + round * 25;
            service.set(number, round % 2 == 0 ? ACTIVE : STOPPED);
            time.advance(Duration.ofSeconds(3));
            assertThat(seen.get(number)).as(number + " changed at " + changedAt).startsWith(
                    round % 2 == 0 ? ACTIVE.value() : STOPPED.value());
        }
        assertThat((service.requests().size() - before) / 60.0).as("requests a second").isEqualTo(2.75);
    }

    @Test
    void whatThePagesLeaveOverOfARoundGoesToThoseWhoseDetailsAreNotKnown() {
        watch(1, 12);
        time.advance(Duration.ofMillis(9_900));
        assertThat(service.requests()).containsExactly("get c1 at 0", "list 0 at 0", "get c2 at 400", "get c3 at 800",
                "get c4 at 1200", "get c5 at 1600",
                "list 0 at 2000", "get c6 at 2000", "get c7 at 2400", "get c8 at 2800", "get c9 at 3200",
                "list 0 at 4000", "get c10 at 4000", "get c11 at 4400", "get c12 at 4800",
                "list 0 at 6000", "list 0 at 8000");
        assertThat(seen.values()).allSatisfy(last -> assertThat(last).contains("prefix"));
    }

    @Test
    void ifThePagesLeaveNothingOverOneIsAskedForInEverySecondRound() {
        watch(1, 500);
        time.advance(Duration.ofMillis(13_900));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("get")).containsExactly("get c1 at 0",
                "get c2 at 400", "get c3 at 800", "get c4 at 1200", "get c5 at 1600", "get c6 at 3600", "get c7 at 7600",
                "get c8 at 11600");
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).hasSize(35);
    }

    @Test
    void oneThatCannotBeReadDoesNotKeepTheOthersFromTheirTurn() {
        watch(1, 7);
        service.failGetsOf(6, FakePolled.error(500, true));
        time.advance(Duration.ofMillis(5_900));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("get")).containsExactly("get c1 at 0",
                "get c2 at 400", "get c3 at 800", "get c4 at 1200", "get c5 at 1600", "get c6 at 2000", "get c7 at 2400",
                "get c6 at 4000");
    }

    @Test
    void whatSomebodyNeedsIsAskedForFirst() {
        watch(1, 12);
        time.advance(Duration.ofMillis(2_000));
        poller.want(FakePolled.arn(12).toString());
        time.advance(Duration.ofMillis(1_000));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("get")).containsExactly("get c1 at 0",
                "get c2 at 400", "get c3 at 800", "get c4 at 1200", "get c5 at 1600", "get c6 at 2000", "get c12 at 2400",
                "get c7 at 2800");
    }

    @Test
    void anAnswerBeforeWhichTheServiceThrottledSlowsDown() {
        watch(1, 250);
        service.throttle();
        time.advance(Duration.ofMillis(1_900));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0",
                "list 100 at 800", "list 200 at 1200");
    }

    @Test
    void eachThrottlingHalvesThePaceUpToALimitAndEachGoodAnswerDoublesIt() {
        PollPace pace = new PollPace(5, 0);
        assertThat(pace.delay(0)).isZero();
        pace.sent(0);
        assertThat(LongStream.of(1, 2, 3, 4, 5, 5, 5, 5, 5, 5).map(throttled -> {
            pace.answered(throttled);
            return pace.delay(0) / 1_000_000;
        })).containsExactly(800L, 1_600L, 3_200L, 6_400L, 6_400L, 3_200L, 1_600L, 800L, 400L, 400L);
    }

    @Test
    void anEndedOneIsNotAskedForAgain() {
        service.set(1, STOPPED);
        watchOnly(1);
        time.advance(Duration.ofSeconds(10));
        assertThat(service.requests()).containsExactly("get c1 at 0");
    }

    private void watch(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> {
            service.set(i, STARTING);
            watchOnly(i);
        });
    }

    private void watchOnly(int number) {
        poller.watch(FakePolled.arn(number).toString(), new Watcher() {

            @Override
            public void seen(Snapshot now) {
                seen.put(number, now.composition().state() + " at " + millis() + prefix(now));
            }

            @Override
            public void gone(ResourceNotFoundException notFound) {
                seen.put(number, "gone at " + millis());
            }

            @Override
            public void shutDown() {
                throw new AssertionError();
            }

            @Override
            public void failed(Throwable failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static String prefix(Snapshot seen) {
        return seen.composition().destinations().stream().filter(destination -> destination.detail() != null)
                .map(destination -> " with " + destination.detail().s3().recordingPrefix()).collect(Collectors.joining());
    }

    private long millis() {
        return (time.nanos() - start) / 1_000_000;
    }
}
