package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.quarkus.runtime.ShutdownEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

class DefaultIvsEventsTest {

    private static final String EVENT = EventTexts.destination("e1", Instant.parse("2026-11-27T10:00:00Z"),
            "arn:aws:ivs:eu-west-1:123456789012:composition/AbCdEfGh", "Destination Failure", "d1");

    static {
        // Quarkus does it when it starts.
        BlockingOperationControl
                .setIoThreadDetector(new IOThreadDetector[] { () -> Thread.currentThread().getName().equals("loop") });
    }

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
    private EventObservers observers = event -> {
        told.add(event);
        return CompletableFuture.completedFuture(null);
    };
    private final DefaultIvsEvents events = new DefaultIvsEvents(
            new Deliveries(new MemoryClaims(InstantSource.system()), event -> observers.tell(event),
                    new Deliveries.Times(Duration.ofSeconds(4), Duration.ofMinutes(1), Duration.ofMinutes(10))),
            workers);

    @AfterEach
    @AfterProperty
    void end() {
        workers.shutdownNow();
    }

    /** One character of an event is another one, and some are missing: it is told, passed over, or refused in one way. */
    @Property(tries = 10_000)
    void whatIsBrokenHasOneException(@ForAll int at, @ForAll char with, @ForAll byte cut) {
        int index = Math.floorMod(at, EVENT.length());
        String broken = EVENT.substring(0, index) + with + EVENT.substring(index + (cut & 7) % (EVENT.length() - index));
        try {
            events.receive(broken);
        } catch (InvalidEventException expected) {
            assertThat(expected.getMessage()).hasSizeLessThan(200).matches("[\\x20-\\x7e]+");
        }
    }

    @Property(tries = 10_000)
    void whateverItIsHasOneException(@ForAll String text) {
        try {
            events.receive(text);
        } catch (InvalidEventException expected) {
            assertThat(expected.getMessage()).hasSizeLessThan(200).matches("[\\x20-\\x7e]+");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsNoEventIsRefusedByBoth() {
        assertThatThrownBy(() -> events.receive("{}")).isExactlyInstanceOf(InvalidEventException.class);
        assertThatThrownBy(() -> events.receiveAsync("{}").await().indefinitely())
                .isExactlyInstanceOf(InvalidEventException.class);
    }

    @Test
    void whatIsNoneOfOursIsPassedOver() {
        events.receive(EVENT.replace("aws.ivs", "aws.s3"));
        events.receiveAsync(EVENT.replace("aws.ivs", "aws.s3")).await().indefinitely();
        assertThat(told).isEmpty();
    }

    @Test
    void anEventLoopIsNotBlocked() {
        String before = Thread.currentThread().getName();
        Thread.currentThread().setName("loop");
        try {
            assertThatThrownBy(() -> events.receive(EVENT)).isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("IvsEvents.receive blocks, but was called on the event-loop thread loop. Call receiveAsync "
                            + "there, or annotate the caller with @Blocking.");
        } finally {
            Thread.currentThread().setName(before);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void nothingHappensBeforeTheSubscription() {
        events.receiveAsync(EVENT);
        assertThat(told).isEmpty();
    }

    @Test
    void anErrorOfAnObserverIsThatOfTheDelivery() {
        observers = event -> {
            throw new AssertionError("no");
        };
        assertThatThrownBy(() -> events.receive(EVENT)).isExactlyInstanceOf(CompletionException.class)
                .hasCause(new AssertionError("no"));
        observers = event -> CompletableFuture.failedFuture(new IllegalArgumentException("no"));
        assertThatThrownBy(() -> events.receive(EVENT)).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("no");
    }

    @Test
    void oneWhoIsInterruptedHearsThatItMayStillBeTold() {
        observers = event -> {
            Thread.currentThread().interrupt();
            return new CompletableFuture<>();
        };
        assertThatThrownBy(() -> events.receive(EVENT)).isExactlyInstanceOf(DeliveryInProgressException.class)
                .hasMessage("The caller was interrupted while an event was being told. Deliver it again.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theEndOfTheApplicationWaitsForWhoIsBeingToldAndNothingElseIsBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> slow = new CompletableFuture<>();
        observers = event -> {
            begun.countDown();
            return slow;
        };
        CompletableFuture<Void> delivery = events.receiveAsync(EVENT).subscribeAsCompletionStage();
        begun.await();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> end(events), workers);
        while (!refuses()) {
            Thread.onSpinWait();
        }
        assertThat(end).isNotDone();
        assertThat(delivery).isNotDone();
        slow.complete(null);
        end.get(1, TimeUnit.MINUTES);
        delivery.get(1, TimeUnit.MINUTES);
    }

    private boolean refuses() {
        try {
            events.receive(EVENT.replace("aws.ivs", "aws.s3"));
            return false;
        } catch (IllegalStateException shutDown) {
            assertThat(shutDown).hasMessage("The application shuts down: no event is told any more. Deliver it again.");
            return true;
        }
    }

    private static void end(DefaultIvsEvents events) {
        try {
            events.end(new ShutdownEvent());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
