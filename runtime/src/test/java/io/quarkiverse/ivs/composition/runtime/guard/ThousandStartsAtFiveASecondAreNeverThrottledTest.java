package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/** The top of the hour: everyone starts at once, and the service admits five requests in any second. */
class ThousandStartsAtFiveASecondAreNeverThrottledTest {

    private static final int STARTS = 1_000;
    private static final int QUOTA = 5;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final VirtualTime time = new VirtualTime();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final List<Integer> order = new ArrayList<>();
    private int throttled;

    @Test
    void thousandStartsAtFiveASecondAreNeverThrottled() {
        long begin = time.nanos();
        Random random = new Random(42);
        CallGuard guard = new CallGuard("test-" + UUID.randomUUID(),
                TestConfig.guard("rate-limit.max-wait", "5m"), Duration.ofSeconds(10), new FakeCredentials(), date -> {
                }, List.of(), time, () -> random, CallerContext::anywhere);

        for (int i = 0; i < STARTS; i++) {
            int number = i;
            guard.call(FakeAttempts.call(Operation.START_COMPOSITION, "eu-west-1", attempt -> service(number)))
                    .subscribe().with(order::add, failure -> {
                        throw new AssertionError(failure);
                    });
        }
        time.runAll();

        assertThat(throttled).isZero();
        assertThat(order).hasSize(STARTS).isSorted();
        assertThat(Duration.ofNanos(time.nanos() - begin)).isEqualTo(Duration.ofMillis((STARTS - 1) * 200));
    }

    private Uni<Integer> service(int number) {
        long now = time.nanos();
        while (!lastSecond.isEmpty() && now - lastSecond.peek() >= SECOND) {
            lastSecond.poll();
        }
        if (lastSecond.size() >= QUOTA) {
            throttled++;
            return Uni.createFrom().failure(Failures.of(Kind.THROTTLED, 429));
        }
        lastSecond.add(now);
        return Uni.createFrom().item(number);
    }
}
