package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

class SharedStartsTest {

    private final SharedStarts<String, String> starts = new SharedStarts<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private UniEmitter<? super String> start;

    @Test
    void allCallersOfOneKeyShareOneStart() {
        UniAssertSubscriber<String> one = join("a");
        UniAssertSubscriber<String> other = join("a");
        start.complete("started");
        one.assertItem("started");
        other.assertItem("started");
        assertThat(begun).hasValue(1);
    }

    @Test
    void oneWhoCannotBeToldKeepsItFromNobody() {
        starts.join("a", () -> Uni.createFrom().<String> emitter(emitter -> start = emitter)).subscribe()
                .withSubscriber(new UniSubscriber<String>() {

                    @Override
                    public void onSubscribe(UniSubscription subscription) {
                    }

                    @Override
                    public void onItem(String item) {
                        throw new IllegalStateException("nobody at home");
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        throw new AssertionError(failure);
                    }
                });
        UniAssertSubscriber<String> other = join("a");
        start.complete("started");
        other.assertItem("started");
    }

    @Test
    void otherKeysStartAlone() {
        join("a");
        join("b");
        assertThat(begun).hasValue(2);
    }

    @Test
    void aFailureReachesAll() {
        UniAssertSubscriber<String> one = join("a");
        UniAssertSubscriber<String> other = join("a");
        start.fail(new IllegalStateException("lost"));
        one.assertFailedWith(IllegalStateException.class, "lost");
        other.assertFailedWith(IllegalStateException.class, "lost");
    }

    @Test
    void aStartThatIsOverIsForgotten() {
        join("a");
        start.complete("first");
        assertThat(starts.underWay()).isZero();
        UniAssertSubscriber<String> next = join("a");
        start.complete("second");
        next.assertItem("second");
        assertThat(begun).hasValue(2);
    }

    @Test
    void whoLeavesDisturbsNobody() {
        UniAssertSubscriber<String> leaver = join("a");
        UniAssertSubscriber<String> stayer = join("a");
        leaver.cancel();
        assertThat(cancelled).hasValue(0);
        start.complete("started");
        stayer.assertItem("started");
        leaver.assertNotTerminated();
    }

    @Test
    void whenTheLastOneLeavesTheStartIsCancelledAndForgotten() {
        UniAssertSubscriber<String> one = join("a");
        UniAssertSubscriber<String> other = join("a");
        one.cancel();
        other.cancel();
        assertThat(cancelled).hasValue(1);
        assertThat(starts.underWay()).isZero();
    }

    @Test
    void aStartThatEndsAtOnceIsForgotten() {
        assertThat(starts.join("a", () -> Uni.createFrom().item("there")).await().indefinitely()).isEqualTo("there");
        assertThat(starts.underWay()).isZero();
    }

    @Test
    void aStartThatCannotBeMadeIsAFailure() {
        starts.join("a", () -> {
            throw new IllegalStateException("no request");
        }).subscribe().withSubscriber(UniAssertSubscriber.create())
                .assertFailedWith(IllegalStateException.class, "no request");
        assertThat(starts.underWay()).isZero();
    }

    private UniAssertSubscriber<String> join(String key) {
        return starts.join(key, () -> {
            begun.incrementAndGet();
            return Uni.createFrom().<String> emitter(emitter -> start = emitter)
                    .onCancellation().invoke(cancelled::incrementAndGet);
        }).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
