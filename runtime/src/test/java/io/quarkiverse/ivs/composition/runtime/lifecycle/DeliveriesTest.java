package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.CompositionEvent;
import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.DestinationEvent;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.smallrye.mutiny.Uni;

class DeliveriesTest {

    private static final Instant TIME = Instant.parse("2026-11-27T10:00:00Z");
    private static final String COMPOSITION = "arn:aws:ivs:eu-west-1:123456789012:composition/";
    private static final Deliveries.Times TIMES = new Deliveries.Times(Duration.ofMillis(300), Duration.ofMillis(90),
            Duration.ofMinutes(1));

    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Claims claims = new MemoryClaims(InstantSource.system());
    private final List<IvsEvent> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    private static ReceivedEvent event(String id, String composition, String name, long second) {
        return EventReader.read(EventTexts.destination(id, TIME.plusSeconds(second), COMPOSITION + composition, name, "d1"))
                .orElseThrow();
    }

    private Deliveries deliveries() {
        return deliveries(event -> {
            told.add((IvsEvent) event);
            return CompletableFuture.completedFuture(null);
        });
    }

    private Deliveries deliveries(EventObservers observers) {
        return new Deliveries(claims, observers, TIMES);
    }

    private Deliveries patient(EventObservers observers) {
        return new Deliveries(claims, observers,
                new Deliveries.Times(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(10)));
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() throws Exception {
        Deliveries deliveries = deliveries();
        deliveries.deliver(event("1", "c", "Session Start", 0), workers).get();
        deliveries.deliver(event("1", "c", "Session Start", 0), workers).get();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatWasReadBeforeTheEndOfTheApplicationAndIsDeliveredAfterItIsRefused() {
        Deliveries deliveries = deliveries();
        ReceivedEvent event = event("1", "c", "Session Start", 0);
        assertThat(deliveries.close()).isCompleted();
        assertThatThrownBy(() -> deliveries.deliver(event, workers)).isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The application shuts down: no event is told any more. Deliver it again.");
        assertThat(told).isEmpty();
    }

    @Test
    void anEventWhoseObserverFailedIsToldAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Deliveries deliveries = deliveries(event -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalArgumentException("no");
            }
            return CompletableFuture.completedFuture(null);
        });
        assertThatThrownBy(() -> deliveries.deliver(event("1", "c", "Session Start", 0), workers).get())
                .isInstanceOf(ExecutionException.class).hasCause(new IllegalArgumentException("no"));
        deliveries.deliver(event("1", "c", "Session Start", 0), workers).get();
        assertThat(calls).hasValue(2);
    }

    @Test
    void anEventWhoseAsynchronousObserverFailedIsToldAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Deliveries deliveries = deliveries(event -> calls.incrementAndGet() == 1
                ? CompletableFuture.failedFuture(new IllegalArgumentException("no"))
                : CompletableFuture.completedFuture(null));
        assertThatThrownBy(() -> deliveries.deliver(event("1", "c", "Session Start", 0), workers).get())
                .hasCause(new IllegalArgumentException("no"));
        deliveries.deliver(event("1", "c", "Session Start", 0), workers).get();
        assertThat(calls).hasValue(2);
    }

    @Test
    void claimsThatThrowKeepNoEventFromBeingToldAgain() throws Exception {
        AtomicInteger takes = new AtomicInteger();
        Claims throwing = (Claims) Proxy.newProxyInstance(Claims.class.getClassLoader(), new Class<?>[] { Claims.class },
                (proxy, method, arguments) -> {
                    if (takes.incrementAndGet() == 1) {
                        throw new IllegalStateException("no");
                    }
                    return method.invoke(claims, arguments);
                });
        Deliveries deliveries = new Deliveries(throwing, event -> {
            told.add((IvsEvent) event);
            return CompletableFuture.completedFuture(null);
        }, TIMES);
        assertThatThrownBy(() -> deliveries.deliver(event("1", "c", "Session Start", 0), workers).get())
                .hasCause(new IllegalStateException("no"));
        deliveries.deliver(event("1", "c", "Session Start", 0), workers).get();
        assertThat(told).hasSize(1);
    }

    @Test
    void aRedeliverySharesTheEndOfTheFirst() throws Exception {
        CompletableFuture<Void> async = new CompletableFuture<>();
        Deliveries deliveries = deliveries(event -> {
            told.add((IvsEvent) event);
            return async;
        });
        CompletableFuture<Void> first = deliveries.deliver(event("1", "c", "Session Start", 0), workers);
        CompletableFuture<Void> second = deliveries.deliver(event("1", "c", "Session Start", 0), workers);
        async.completeExceptionally(new IllegalArgumentException("no"));
        assertThatThrownBy(first::get).hasCause(new IllegalArgumentException("no"));
        assertThatThrownBy(second::get).hasCause(new IllegalArgumentException("no"));
        assertThat(told).hasSize(1);
    }

    @Test
    void aRedeliveryIsSentAwayWhenTheFirstLastsTooLong() {
        Deliveries deliveries = deliveries(event -> new CompletableFuture<>());
        deliveries.deliver(event("1", "c", "Session Start", 0), workers);
        assertThatThrownBy(() -> deliveries.deliver(event("1", "c", "Session Start", 0), workers).get())
                .hasCauseExactlyInstanceOf(DeliveryInProgressException.class)
                .cause().hasMessage("The event 1 is being told already. Deliver it again.");
    }

    @Test
    void anEventThatAnotherReplicaTellsIsSentAwayAndToldWhenItsLeaseIsOver() throws Exception {
        claims.take("event/1", "another", Duration.ofMinutes(1)).await().indefinitely();
        assertThatThrownBy(() -> deliveries().deliver(event("1", "c", "Session Start", 0), workers).get())
                .hasCauseExactlyInstanceOf(DeliveryInProgressException.class);
        claims.renew("event/1", "another", Duration.ZERO).await().indefinitely();
        deliveries().deliver(event("1", "c", "Session Start", 0), workers).get();
        assertThat(told).hasSize(1);
    }

    @Test
    void theLeaseIsRenewedWhileObserversRun() throws Exception {
        CompletableFuture<Void> async = new CompletableFuture<>();
        CountDownLatch renewals = new CountDownLatch(6);
        Claims counting = new MemoryClaims(InstantSource.system()) {
            @Override
            public Uni<Boolean> renew(String key, String owner, Duration lease) {
                renewals.countDown();
                return super.renew(key, owner, lease);
            }
        };
        CompletableFuture<Void> first = new Deliveries(counting, event -> async, TIMES)
                .deliver(event("1", "c", "Session Start", 0), workers);
        renewals.await();
        async.complete(null);
        first.get();
        assertThat(counting.take("event/1", "another", TIMES.lease()).await().indefinitely()).isEqualTo(Claims.Taking.DONE);
    }

    @Test
    void anEventWithoutAnIdIsToldEachTime() throws Exception {
        String json = EventTexts.composition("x", TIME, COMPOSITION + "c", "Session Start", "").replace("\"id\":\"x\",", "");
        Deliveries deliveries = deliveries();
        for (int i = 0; i < 2; i++) {
            deliveries.deliver(EventReader.read(json).orElseThrow(), workers).get();
        }
        assertThat(told).hasSize(2);
    }

    @Test
    void anObserverThatHangsHoldsUpItsCompositionForItsTimeAndIsNotCalledAgainMeanwhile() throws Exception {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        Deliveries deliveries = new Deliveries(claims, event -> {
            told.add((IvsEvent) event);
            return told.size() == 1 ? slow : CompletableFuture.completedFuture(null);
        }, new Deliveries.Times(Duration.ofMillis(300), Duration.ofMinutes(1), Duration.ofMillis(200)));
        CompletableFuture<Void> hanging = deliveries.deliver(event("1", "c", "Session Start", 0), workers);
        deliveries.deliver(event("2", "c", "Session End", 1), workers).get();
        assertThatThrownBy(hanging::get).hasCauseExactlyInstanceOf(DeliveryInProgressException.class)
                .cause().hasMessage("The observers of the event 1 have not returned within PT0.2S. Deliver it again.");
        assertThatThrownBy(() -> deliveries.deliver(event("1", "c", "Session Start", 0), workers).get())
                .hasCauseExactlyInstanceOf(DeliveryInProgressException.class);
        assertThat(told).hasSize(2);
        slow.complete(null);
        deliveries.deliver(event("1", "c", "Session Start", 0), workers).get();
        assertThat(told).as("it has returned, and counts as told").hasSize(2);
    }

    @Test
    void anObserverThatHangsHoldsUpItsCompositionAlone() throws Exception {
        Deliveries deliveries = deliveries(event -> ((CompositionEvent) event).compositionArn().endsWith("/slow")
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(null));
        deliveries.deliver(event("1", "slow", "Session Start", 0), workers);
        CompletableFuture<Void> behind = deliveries.deliver(event("2", "slow", "Session End", 1), workers);
        deliveries.deliver(event("3", "quick", "Session Start", 0), workers).get();
        assertThat(behind).isNotDone();
    }

    /**
     * Lives of random length: doubled, delayed, in another order. What is told is compared with the rule, written down again.
     */
    @Test
    void aThousandLivesAreToldOncePerEventAndLateOnesSaySo() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ReceivedEvent> arriving = arriving(random);
        Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        Set<String> overlapping = ConcurrentHashMap.newKeySet();
        Deliveries deliveries = patient(event -> {
            String arn = ((CompositionEvent) event).compositionArn();
            if (atOnce.computeIfAbsent(arn, c -> new AtomicInteger()).incrementAndGet() > 1) {
                overlapping.add(arn);
            }
            told.add((IvsEvent) event);
            Thread.yield();
            atOnce.get(arn).decrementAndGet();
            return CompletableFuture.completedFuture(null);
        });
        CompletableFuture.allOf(arriving.stream().map(event -> deliveries.deliver(event, workers))
                .toArray(CompletableFuture<?>[]::new)).get();

        assertThat(overlapping).isEmpty();
        Set<String> ids = new HashSet<>();
        List<ReceivedEvent> distinct = arriving.stream().filter(event -> ids.add(event.envelope().id())).toList();
        assertThat(told).extracting(IvsEvent::id).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        Map<String, Boolean> late = expectedLate(distinct);
        for (IvsEvent event : told) {
            assertThat(((CompositionEvent) event).late()).as("%s (seed %d)", event, seed).isEqualTo(late.get(event.id()));
        }
    }

    private static List<ReceivedEvent> arriving(Random random) {
        record Arrival(double at, ReceivedEvent event) {
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (int life = 0; life < 1000; life++) {
            int second = 0;
            List<ReceivedEvent> events = new ArrayList<>();
            events.add(event(life + "-start", "c" + life, "Session Start", second++));
            events.add(event(life + "-d", "c" + life, "Destination Start", second++));
            for (int i = random.nextInt(4); i > 0; i--) {
                events.add(event(life + "-r" + i, "c" + life, "Destination Reconnecting", second));
                second += random.nextInt(2);
            }
            events.add(
                    event(life + "-e", "c" + life, random.nextBoolean() ? "Destination End" : "Destination Failure", second++));
            events.add(event(life + "-end", "c" + life, random.nextBoolean() ? "Session End" : "Session Failure", second));
            for (int i = 0; i < events.size(); i++) {
                double delay = random.nextInt(3) == 0 ? random.nextDouble() * 5 : 0;
                arrivals.add(new Arrival(i + delay, events.get(i)));
                if (random.nextInt(10) < 3) {
                    arrivals.add(new Arrival(i + delay + random.nextDouble() * 3, events.get(i)));
                }
            }
        }
        arrivals.sort((a, b) -> Double.compare(a.at, b.at));
        return arrivals.stream().map(Arrival::event).toList();
    }

    private static Map<String, Boolean> expectedLate(List<ReceivedEvent> inOrder) {
        Map<String, Boolean> late = new HashMap<>();
        Map<String, List<CompositionEvent>> before = new HashMap<>();
        for (ReceivedEvent received : inOrder) {
            CompositionEvent event = (CompositionEvent) received.event(false);
            List<CompositionEvent> earlier = before.computeIfAbsent(event.compositionArn(), c -> new ArrayList<>());
            boolean last = isLast(event);
            late.put(event.id(), earlier.stream().anyMatch(other -> {
                boolean same = event instanceof DestinationEvent == other instanceof DestinationEvent;
                return same && event.time().isBefore(other.time())
                        || !last && isLast(other) && (same || !(other instanceof DestinationEvent));
            }));
            earlier.add(event);
        }
        return late;
    }

    private static boolean isLast(CompositionEvent event) {
        return event.getClass().getSimpleName().matches(".*(Ended|Failed)");
    }
}
