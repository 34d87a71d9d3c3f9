package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** A request that nobody waits for any more is not carried on, with retries and time-outs, until it is answered. */
class AbandonedRequestsTest {

    private static final Runnable NOTHING = () -> {
    };

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final FakePolled service = new FakePolled(() -> (time.nanos() - start) / 1_000_000);
    private final Waiters waiters = new Waiters(service, Duration.ofSeconds(2), 5, time, List.of(), CallerContext::anywhere,
            CallerContext::anywhere);
    private final List<UniAssertSubscriber<Composition>> waiting = new ArrayList<>();

    @Test
    void whenTheLastOneLeavesWhatIsOnItsWayIsCancelled() {
        service.neverAnswer(NOTHING);
        wait(1, 6);
        time.advance(Duration.ofSeconds(3));
        assertThat(service.requests()).containsExactly("get c1 at 0", "list 0 at 0");
        waiting.subList(1, 6).forEach(UniAssertSubscriber::cancel);
        assertThat(service.cancelled()).isZero();
        waiting.get(0).cancel();
        assertThat(service.cancelled()).isEqualTo(2);
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void whoComesNextIsAskedForAtThePace() {
        service.neverAnswer(NOTHING);
        wait(1, 1);
        time.advance(Duration.ofMillis(100));
        waiting.get(0).cancel();
        service.neverAnswer(null);
        wait(2, 2);
        time.advance(Duration.ofSeconds(3));
        assertThat(service.requests()).containsExactly("get c1 at 0", "get c2 at 400", "get c2 at 2100");
    }

    @Test
    void alsoWhatIsJustAboutToBeSent() {
        wait(1, 1);
        service.neverAnswer(() -> {
            waiting.get(0).cancel();
            service.neverAnswer(null);
            wait(2, 2);
        });
        time.advance(Duration.ofSeconds(3));
        assertThat(service.cancelled()).isEqualTo(1);
        assertThat(service.requests()).containsExactly("get c1 at 0", "get c2 at 400", "get c2 at 2000");
    }

    @Test
    void aPageOfARoundThatNobodyNeedsEndsWithIt() {
        service.neverAnswer(NOTHING);
        wait(1, 6);
        time.advance(Duration.ofSeconds(1));
        waiting.forEach(UniAssertSubscriber::cancel);
        waiting.clear();
        service.neverAnswer(null);
        wait(1, 6);
        time.advance(Duration.ofMillis(1_500));
        assertThat(service.requests()).containsExactly("get c1 at 0", "list 0 at 0", "get c1 at 1000", "list 0 at 1000",
                "get c2 at 1400", "get c3 at 1800", "get c4 at 2200");
    }

    private void wait(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> {
            service.set(i, STARTING);
            waiting.add(waiters.active(FakePolled.arn(i), null, Duration.ofMinutes(1)).subscribe()
                    .withSubscriber(UniAssertSubscriber.create()));
        });
    }
}
