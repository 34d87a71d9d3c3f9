package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/** Attempts that end as the test says, one after the other; the last end repeats. */
final class FakeAttempts implements Function<Attempt, Uni<String>> {

    /** Sent, and an answer that never comes. */
    static final Throwable NEVER = new IllegalStateException("never");
    /** A connection that never comes. */
    static final Throwable NEVER_CONNECTED = new IllegalStateException("never connected");

    private final Deque<Object> ends;
    private final List<Attempt> made = new CopyOnWriteArrayList<>();
    private final AtomicInteger cancelled = new AtomicInteger();

    FakeAttempts(Object... ends) {
        this.ends = new ArrayDeque<>(Arrays.asList(ends));
    }

    @Override
    public Uni<String> apply(Attempt attempt) {
        made.add(attempt);
        Object end = ends.size() > 1 ? ends.poll() : ends.peek();
        if (end == NEVER || end == NEVER_CONNECTED) {
            if (end == NEVER) {
                attempt.sends();
            }
            return Uni.createFrom().<String> nothing().onCancellation().invoke(cancelled::incrementAndGet);
        }
        return end instanceof Throwable failure ? Uni.createFrom().failure(failure) : Uni.createFrom().item((String) end);
    }

    /** A start of these attempts. */
    Supplier<CallGuard.Call<String>> start(String region) {
        return call(Operation.START_COMPOSITION, region, this);
    }

    /** A start that has a limit of its own. */
    Supplier<CallGuard.Call<String>> start(String region, Duration timeout) {
        return () -> new FakeCall<>(Operation.START_COMPOSITION, region, this, true, timeout);
    }

    /** A call that is made again anyway. */
    Supplier<CallGuard.Call<String>> poll(String region) {
        return () -> new FakeCall<>(Operation.GET_COMPOSITION, region, this, false, null);
    }

    /** A call whose failure is the guard's own. */
    static <T> Supplier<CallGuard.Call<T>> call(Operation operation, String region, Function<Attempt, Uni<T>> attempts) {
        return () -> new FakeCall<>(operation, region, attempts, true, null);
    }

    private record FakeCall<T>(Operation operation, String region, Function<Attempt, Uni<T>> attempts, boolean isPatient,
            Duration timeout) implements CallGuard.Call<T> {

        @Override
        public Uni<T> attempt(Attempt attempt) {
            return attempts.apply(attempt);
        }

        @Override
        public Throwable failure(GuardedFailure failure) {
            return failure;
        }

        @Override
        public String template() {
            return "podcast";
        }

        @Override
        public String idempotencyToken() {
            return "a-token";
        }
    }

    List<Attempt> made() {
        return new ArrayList<>(made);
    }

    int cancelled() {
        return cancelled.get();
    }
}
