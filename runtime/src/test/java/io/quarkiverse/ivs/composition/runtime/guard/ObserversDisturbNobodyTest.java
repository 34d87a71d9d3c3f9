package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** A meter filter or a SpanProcessor of the application may throw wherever it is called. */
class ObserversDisturbNobodyTest extends GuardFixture {

    private final List<String> told = new ArrayList<>();

    private final CallObserver throwing = new CallObserver() {

        @Override
        public void guards(GuardState state) {
            throw new IllegalStateException("guards");
        }

        @Override
        public Observation begin(CallGuard.Call<?> call, String region) {
            return new Observation() {

                @Override
                public void paced(long nanos) {
                    throw new IllegalStateException("paced");
                }

                @Override
                public void send(Runnable task) {
                    throw new IllegalStateException("send");
                }

                @Override
                public void attemptFailed(AttemptFailure failure, long nextNanos) {
                    throw new IllegalStateException("failed");
                }

                @Override
                public void ended(int attempts, GuardedFailure failure) {
                    told.add("observer");
                    throw new AssertionError("ended");
                }
            };
        }
    };

    @Test
    void aCallGoesOnWhateverWatchesIt() {
        try (CapturedLog log = new CapturedLog()) {
            VirtualTime time = new VirtualTime();
            observers = List.of(throwing);
            CallGuard guard = guard(time);
            call(guard, new FakeAttempts("done")).assertCompleted();
            UniAssertSubscriber<String> second = call(guard, new FakeAttempts(Failures.of(Kind.NOT_CONNECTED), "done"));
            time.runAll();
            second.assertCompleted();
            assertThat(log.lines().stream().filter(line -> line.startsWith("WARN"))).as("said once").containsExactly(
                    "WARN What watches the calls failed; the calls go on: java.lang.IllegalStateException: guards");
        }
    }

    @Test
    void anObserverThatThrowsAtTheBeginIsLeftOut() {
        observers = List.of((call, region) -> {
            throw new IllegalStateException("begin");
        });
        assertThat(start(guard(), new FakeAttempts("done"))).isEqualTo("done");
    }

    @Test
    void theCallerIsToldFirst() {
        observers = List.of(throwing);
        CallGuard guard = guard();
        guard.call(new FakeAttempts("done").start(REGION)).subscribe().with(done -> told.add("caller"));
        assertThat(told).containsExactly("caller", "observer");

        told.clear();
        guard.call(new FakeAttempts(Failures.of(Kind.REJECTED)).start(REGION)).subscribe()
                .with(done -> told.add("done"), failure -> told.add("caller"));
        assertThat(told).as("of a failure, too").containsExactly("caller", "observer");
    }
}
