package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/**
 * Who waits for what was started here needs no GetComposition: the start has told the details, and the list tells the state.
 */
class ManyWhoWaitAreToldTogetherTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration ONE_POLL = Duration.ofSeconds(2);

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final FakePolled service = new FakePolled(() -> (time.nanos() - start) / 1_000_000);
    private final Waiters waiters = new Waiters(service, ONE_POLL, 5, time, List.of(), CallerContext::anywhere,
            CallerContext::anywhere);

    @ParameterizedTest
    @ValueSource(ints = { 20, 300 })
    void whatWasStartedHereAndIsActiveIsToldWithinOnePollMore(int callers) {
        List<UniAssertSubscriber<Composition>> all = IntStream.rangeClosed(1, callers).mapToObj(i -> {
            started(i);
            return subscribe(waiters.active(FakePolled.arn(i), i % 2 == 0 ? "s3" : null, MINUTE));
        }).toList();
        time.advance(Duration.ofSeconds(3));
        IntStream.rangeClosed(1, callers).forEach(i -> service.set(i, ACTIVE));
        time.advance(ONE_POLL);
        assertToldWithPrefixes(all.stream().map(UniAssertSubscriber::getItem).toList());
        assertThat(service.requests().size() / 5.0).as("requests a second").isLessThanOrEqualTo(3);
    }

    @Test
    void soIsWhatHasEnded() {
        List<UniAssertSubscriber<Optional<Composition>>> all = IntStream.rangeClosed(1, 300).mapToObj(i -> {
            started(i);
            return subscribe(waiters.stopped(FakePolled.arn(i), MINUTE));
        }).toList();
        time.advance(Duration.ofSeconds(3));
        IntStream.rangeClosed(1, 300).forEach(i -> service.set(i, STOPPED));
        time.advance(ONE_POLL);
        assertToldWithPrefixes(all.stream().map(waiter -> waiter.getItem().orElseThrow()).toList());
    }

    @Test
    void whatWasStartedElsewhereIsReadSoThatNothingLacks() {
        List<UniAssertSubscriber<Composition>> all = IntStream.rangeClosed(1, 12).mapToObj(i -> {
            service.set(i, ACTIVE);
            return subscribe(waiters.active(FakePolled.arn(i), null, MINUTE));
        }).toList();
        time.advance(Duration.ofSeconds(5));
        assertToldWithPrefixes(all.stream().map(UniAssertSubscriber::getItem).toList());
    }

    @Test
    void whatTheStartAnsweredIsNoState() {
        service.set(1, STARTING);
        waiters.known(service.get(1).toBuilder().state(ACTIVE).build());
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        time.advance(Duration.ofSeconds(5));
        waiter.assertNotTerminated();
    }

    @Test
    void theDetailsOfTheLatestThousandAreKept() {
        KnownDetails details = new KnownDetails();
        IntStream.rangeClosed(1, 1_001).forEach(i -> {
            service.set(i, STARTING);
            details.add(service.get(i));
        });
        assertThat(details.of(FakePolled.arn(1).toString())).isNull();
        assertThat(details.of(FakePolled.arn(2).toString())).isEqualTo(service.get(2));
    }

    private void started(int number) {
        service.set(number, STARTING);
        waiters.known(service.get(number));
    }

    private static void assertToldWithPrefixes(List<Composition> told) {
        assertThat(told).extracting(composition -> composition.destinations().get(0).detail().s3().recordingPrefix())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, told.size()).mapToObj(i -> "prefix-" + i).toList());
    }

    private static <T> UniAssertSubscriber<T> subscribe(Uni<T> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
