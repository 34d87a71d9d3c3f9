package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

class FlightsTest {

    private final Flights<String, String> flights = new Flights<>();
    private final AtomicInteger departures = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private UniEmitter<? super String> flight;

    @Test
    void allCallersOfOneKeyShareOneFlight() {
        UniAssertSubscriber<String> one = join("a");
        UniAssertSubscriber<String> other = join("a");
        flight.complete("landed");
        one.assertItem("landed");
        other.assertItem("landed");
        assertThat(departures).hasValue(1);
    }

    @Test
    void oneWhoCannotBeToldKeepsItFromNobody() {
        flights.join("a", () -> Uni.createFrom().<String> emitter(emitter -> flight = emitter)).subscribe()
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
        flight.complete("landed");
        other.assertItem("landed");
    }

    @Test
    void otherKeysFlyAlone() {
        join("a");
        join("b");
        assertThat(departures).hasValue(2);
    }

    @Test
    void aFailureReachesAll() {
        UniAssertSubscriber<String> one = join("a");
        UniAssertSubscriber<String> other = join("a");
        flight.fail(new IllegalStateException("lost"));
        one.assertFailedWith(IllegalStateException.class, "lost");
        other.assertFailedWith(IllegalStateException.class, "lost");
    }

    @Test
    void aFlightThatIsOverIsForgotten() {
        join("a");
        flight.complete("first");
        assertThat(flights.underWay()).isZero();
        UniAssertSubscriber<String> next = join("a");
        flight.complete("second");
        next.assertItem("second");
        assertThat(departures).hasValue(2);
    }

    @Test
    void whoLeavesDisturbsNobody() {
        UniAssertSubscriber<String> leaver = join("a");
        UniAssertSubscriber<String> stayer = join("a");
        leaver.cancel();
        assertThat(cancelled).hasValue(0);
        flight.complete("landed");
        stayer.assertItem("landed");
        leaver.assertNotTerminated();
    }

    @Test
    void whenTheLastOneLeavesTheFlightIsCancelledAndForgotten() {
        UniAssertSubscriber<String> one = join("a");
        UniAssertSubscriber<String> other = join("a");
        one.cancel();
        other.cancel();
        assertThat(cancelled).hasValue(1);
        assertThat(flights.underWay()).isZero();
    }

    @Test
    void aFlightThatLandsAtOnceIsForgotten() {
        assertThat(flights.join("a", () -> Uni.createFrom().item("there")).await().indefinitely()).isEqualTo("there");
        assertThat(flights.underWay()).isZero();
    }

    @Test
    void aDepartureThatFailsIsAFailure() {
        flights.join("a", () -> {
            throw new IllegalStateException("no plane");
        }).subscribe().withSubscriber(UniAssertSubscriber.create())
                .assertFailedWith(IllegalStateException.class, "no plane");
        assertThat(flights.underWay()).isZero();
    }

    private UniAssertSubscriber<String> join(String key) {
        return flights.join(key, () -> {
            departures.incrementAndGet();
            return Uni.createFrom().<String> emitter(emitter -> flight = emitter)
                    .onCancellation().invoke(cancelled::incrementAndGet);
        }).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
