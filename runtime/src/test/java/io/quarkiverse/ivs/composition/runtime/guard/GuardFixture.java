package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** A guard with SmallRye's real breakers, and delays of a millisecond or time that the test moves. */
abstract class GuardFixture {

    static final String REGION = "eu-west-1";
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** SmallRye keeps breakers by name for the whole JVM. */
    final String name = "test-" + UUID.randomUUID();
    final List<Instant> corrections = new ArrayList<>();
    final FakeCredentials credentials = new FakeCredentials();
    List<CallObserver> observers = List.of();
    /** Long enough that a busy machine does not run into it. */
    Duration timeout = PATIENCE;

    static void leave(CallGuard guard, FakeAttempts attempts) {
        call(guard, attempts).cancel();
    }

    static UniAssertSubscriber<String> call(CallGuard guard, FakeAttempts attempts) {
        return guard.call(attempts.start(REGION)).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    final String start(CallGuard guard, FakeAttempts attempts) {
        return guard.call(attempts.start(REGION)).await().atMost(PATIENCE);
    }

    final GuardedFailure failStart(CallGuard guard, FakeAttempts attempts) {
        return catchThrowableOfType(GuardedFailure.class, () -> start(guard, attempts));
    }

    final CallGuard guard(String... keysAndValues) {
        String[] fast = { "retry.initial-delay", "1ms", "rate-limit.requests-per-second", "1000000" };
        String[] all = new String[fast.length + keysAndValues.length];
        System.arraycopy(fast, 0, all, 0, fast.length);
        System.arraycopy(keysAndValues, 0, all, fast.length, keysAndValues.length);
        return guard(new SystemTime(), TestConfig.guard(all));
    }

    final CallGuard guard(VirtualTime time, String... keysAndValues) {
        return guard(time, TestConfig.guard(keysAndValues));
    }

    final CallGuard guard(Time time, GuardConfig config) {
        Random random = new Random(42);
        return new CallGuard(name, config, timeout, credentials, corrections::add, observers, time, () -> random,
                CallerContext::anywhere);
    }
}
