package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.runtime.config.GuardConfig.RateLimitConfig;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure.Reason;

/**
 * Many replicas that know nothing of each other, and one service that takes five requests a second, in virtual time. Requests
 * and answers take some milliseconds more or less, as they do: else whoever came first would meet each permit as it becomes
 * free, and nobody else ever would. The table that this prints is that of the page "When calls fail".
 */
class ReplicasShareTheLimitTest {

    private static final double LIMIT = 5;
    private static final long SECOND = 1_000_000_000L;
    private static final int RUNS = 9;
    /** For the time that is looked at, and not too long for the longest wait. */
    private static final int ENOUGH = 1_500;

    @ParameterizedTest
    @CsvSource({ "1, 20, 0, 1.01", "1, 60, 0, 1.01", "3, 20, 0.35, 1.2", "3, 60, 0.35, 1.2", "6, 20, 0.35, 1.15",
            "6, 30, 0.35, 1.15", "6, 60, 0.35, 1.15", "12, 20, 0.35, 1.15", "12, 60, 0.35, 1.15", "40, 20, 1.1, 1.15",
            "40, 60, 1.1, 1.15", "100, 20, 3, 1.15" })
    void allStartsSucceedThoughEverybodyStartsAtOnce(int replicas, int starts, double mostThrottled, double longest) {
        List<Run> runs = IntStream.range(0, RUNS).mapToObj(seed -> run(replicas, starts, seed)).toList();
        int failed = runs.stream().mapToInt(run -> run.failed).max().orElseThrow();
        double throttled = median(runs.stream().mapToDouble(run -> (double) run.throttled / run.succeeded()).toArray());
        double time = median(runs.stream().mapToDouble(run -> run.seconds() / ((replicas * starts - 1) / LIMIT)).toArray());
        System.out.printf(Locale.ROOT, "| %d × %d | %d | %.2f | %.2f%n", replicas, starts, failed, throttled, time);

        assertThat(failed).as("failed").isZero();
        assertThat(throttled).as("throttled for each success").isLessThanOrEqualTo(mostThrottled);
        assertThat(time).as("of the ideal time").isLessThanOrEqualTo(longest);
    }

    @Test
    void whoComesLateGetsAShareInTheFirstMinute() {
        double[] shares = new double[RUNS];
        for (int seed = 0; seed < RUNS; seed++) {
            Run run = new Run(seed);
            List<Replica> replicas = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                replicas.add(run.replica());
                replicas.get(i).start(ENOUGH);
            }
            run.time.advance(Duration.ofMinutes(2));
            Replica late = run.replica();
            late.start(ENOUGH);
            run.time.advance(Duration.ofMinutes(1));
            shares[seed] = late.succeeded / 60.0 / (LIMIT / 6);
        }
        assertThat(median(shares)).as("of the fair share").isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void afterAMinuteWithoutLoadTheRateIsBack() {
        Run run = run(12, 20, 1);
        run.time.advance(Duration.ofMinutes(1));
        assertThat(run.replicas).allSatisfy(replica -> assertThat(replica.pacer.rate()).isEqualTo(LIMIT));
    }

    private static Run run(int replicas, int starts, int seed) {
        Run run = new Run(seed);
        for (int i = 0; i < replicas; i++) {
            run.replica();
        }
        run.replicas.forEach(replica -> replica.start(starts));
        run.time.runAll();
        return run;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static final class Run {

        private final VirtualTime time = new VirtualTime();
        private final long begun = time.nanos();
        private final Random random;
        private final RateLimitConfig config = TestConfig.guard("rate-limit.max-wait", "10m").rateLimit();
        private final List<Replica> replicas = new ArrayList<>();
        private double permits = LIMIT;
        private long filledAt = begun;
        private long last;
        private int throttled;
        private int failed;

        Run(int seed) {
            this.random = new Random(seed);
        }

        Replica replica() {
            Replica replica = new Replica(this);
            replicas.add(replica);
            return replica;
        }

        int succeeded() {
            return replicas.stream().mapToInt(replica -> replica.succeeded).sum();
        }

        /** On its way to the service, or from there. */
        void travels(Runnable arrival) {
            time.schedule(arrival, (long) (SECOND * (0.01 + 0.03 * random.nextDouble())), TimeUnit.NANOSECONDS);
        }

        double seconds() {
            return (double) (last - begun) / SECOND;
        }

        /** A bucket of one second, full at first. */
        boolean admits() {
            long now = time.nanos();
            permits = Math.min(LIMIT, permits + (double) (now - filledAt) / SECOND * LIMIT);
            filledAt = now;
            if (permits < 1 - 1e-6) {
                throttled++;
                return false;
            }
            permits--;
            last = now;
            return true;
        }
    }

    private static final class Replica {

        private final Run run;
        private final Pacer pacer;
        private int succeeded;

        Replica(Run run) {
            this.run = run;
            this.pacer = new Pacer(run.config, run.time, () -> run.random);
        }

        void start(int starts) {
            for (int i = 0; i < starts; i++) {
                new Start(this).queue();
            }
        }
    }

    private static final class Start implements Pacer.Waiter {

        private final Replica replica;
        private final Pacer.Place place;

        Start(Replica replica) {
            this.replica = replica;
            this.place = replica.pacer.arrive(this);
        }

        void queue() {
            if (replica.pacer.take(place)) {
                granted();
            }
        }

        @Override
        public void granted() {
            replica.run.travels(() -> {
                boolean admitted = replica.run.admits();
                replica.run.travels(() -> answered(admitted));
            });
        }

        private void answered(boolean admitted) {
            if (admitted) {
                replica.pacer.giveBack();
                replica.succeeded++;
            } else {
                replica.pacer.throttled(place, 0);
                replica.pacer.giveBack();
                queue();
            }
        }

        @Override
        public void refused(Reason reason) {
            replica.run.failed++;
        }
    }
}
