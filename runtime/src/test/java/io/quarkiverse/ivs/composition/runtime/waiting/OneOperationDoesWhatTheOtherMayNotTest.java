package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** A role may lack the permission for ListCompositions or for GetComposition, and those who wait are told all the same. */
class OneOperationDoesWhatTheOtherMayNotTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final FakePolled service = new FakePolled(() -> (time.nanos() - start) / 1_000_000);
    private final Waiters waiters = new Waiters(service, Duration.ofSeconds(2), 5, time, List.of(), CallerContext::anywhere,
            CallerContext::anywhere);
    private final Logger logger = Logger.getLogger("io.quarkiverse.ivs.composition");
    private final List<String> warnings = new ArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(entry.getParameters() == null ? entry.getMessage()
                        : String.format(entry.getMessage(), entry.getParameters()));
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void withoutListCompositionsEachIsReadWithGetComposition() {
        service.failListsWith(FakePolled.denied(Operation.LIST_COMPOSITIONS));
        List<UniAssertSubscriber<Composition>> all = active(1, 6);
        time.advance(Duration.ofSeconds(3));
        IntStream.rangeClosed(1, 6).forEach(i -> service.set(i, ACTIVE));
        time.advance(Duration.ofSeconds(6));
        all.forEach(UniAssertSubscriber::assertCompleted);
        assertThat(warnings).containsExactly("Waiting for compositions in eu-west-1 goes on without ListCompositions: each"
                + " composition is read with GetComposition, which takes longer. The credentials in use lack the IAM action"
                + " ivs:ListCompositions. IVS rejected ListCompositions.");
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0");
    }

    @Test
    void afterFiveMinutesItIsTriedAgainAndNotSaidAgain() {
        service.failListsWith(FakePolled.denied(Operation.LIST_COMPOSITIONS));
        IntStream.rangeClosed(1, 6).forEach(i -> {
            service.set(i, STARTING);
            subscribe(waiters.active(FakePolled.arn(i), null, Duration.ofHours(1)));
        });
        time.advance(Duration.ofSeconds(303));
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0",
                "list 0 at 300000");
        assertThat(warnings).hasSize(1);
    }

    @Test
    void withoutGetCompositionTheListTellsWhatItKnows() {
        service.failGetsWith(FakePolled.denied(Operation.GET_COMPOSITION));
        List<UniAssertSubscriber<Composition>> few = active(1, 2);
        service.set(3, ACTIVE);
        UniAssertSubscriber<Optional<Composition>> stopped = subscribe(waiters.stopped(FakePolled.arn(3), MINUTE));
        time.advance(Duration.ofSeconds(3));
        IntStream.rangeClosed(1, 2).forEach(i -> service.set(i, ACTIVE));
        service.set(3, STOPPED);
        time.advance(Duration.ofSeconds(2));
        assertThat(few).extracting(waiter -> waiter.getItem().state()).containsExactly(ACTIVE, ACTIVE);
        assertThat(stopped.getItem()).get().extracting(Composition::state).isEqualTo(STOPPED);
        assertThat(warnings).containsExactly("Waiting for compositions in eu-west-1 goes on without GetComposition: lists tell"
                + " the states, but no recording prefix, layout or configuration that the start did not tell. The credentials"
                + " in use lack the IAM action ivs:GetComposition. IVS rejected GetComposition.");
    }

    @Test
    void withoutGetCompositionAnUnknownDestinationIsNotFoundByItsName() {
        service.failGetsWith(FakePolled.denied(Operation.GET_COMPOSITION));
        service.set(1, ACTIVE);
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), "s3", MINUTE));
        time.advance(Duration.ofSeconds(1));
        waiter.assertFailedWith(AccessDeniedException.class, "IVS rejected GetComposition.");
    }

    @Test
    void withoutGetCompositionWhatTwoListsLackIsNotThere() {
        service.failGetsWith(FakePolled.denied(Operation.GET_COMPOSITION));
        UniAssertSubscriber<Composition> never = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        List<UniAssertSubscriber<Composition>> known = active(2, 2);
        time.advance(Duration.ofSeconds(1));
        never.assertNotTerminated();
        time.advance(Duration.ofSeconds(2));
        never.assertFailedWith(ResourceNotFoundException.class,
                FakePolled.arn(1) + " is not among the compositions of eu-west-1.");
        service.remove(2);
        time.advance(Duration.ofSeconds(4));
        known.get(0).assertFailedWith(CompositionEndedException.class);
    }

    @Test
    void withoutBothTheWaitsFail() {
        service.failGetsWith(FakePolled.denied(Operation.GET_COMPOSITION));
        service.failListsWith(FakePolled.denied(Operation.LIST_COMPOSITIONS));
        List<UniAssertSubscriber<Composition>> all = active(1, 6);
        time.advance(Duration.ofSeconds(5));
        all.forEach(waiter -> waiter.assertFailedWith(AccessDeniedException.class, "IVS rejected GetComposition."));
    }

    @Test
    void aListThatWouldNeverEndIsLeftForGetComposition() {
        service.answerTokens(Map.of("", "A", "A", "B", "B", "A"));
        List<UniAssertSubscriber<Composition>> all = active(1, 6);
        UniAssertSubscriber<Optional<Composition>> missing = subscribe(waiters.stopped(FakePolled.arn(7), MINUTE));
        time.advance(Duration.ofSeconds(3));
        IntStream.rangeClosed(1, 6).forEach(i -> service.set(i, ACTIVE));
        time.advance(Duration.ofSeconds(6));
        all.forEach(UniAssertSubscriber::assertCompleted);
        missing.assertItem(Optional.empty());
        assertThat(service.requests()).filteredOn(request -> request.startsWith("list")).containsExactly("list 0 at 0",
                "list A at 400", "list B at 800");
        assertThat(warnings).containsExactly("Waiting for compositions in eu-west-1 goes on without ListCompositions: each"
                + " composition is read with GetComposition, which takes longer. ListCompositions would never end: page 3 has"
                + " the nextToken \"A\", which an earlier page had. Narrow the list with a filter, and tell AWS Support.");
    }

    private List<UniAssertSubscriber<Composition>> active(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> {
            service.set(i, STARTING);
            return subscribe(waiters.active(FakePolled.arn(i), null, MINUTE));
        }).toList();
    }

    private static <T> UniAssertSubscriber<T> subscribe(Uni<T> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
