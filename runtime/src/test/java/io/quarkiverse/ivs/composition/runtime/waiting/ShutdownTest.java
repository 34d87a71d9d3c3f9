package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** Whoever waits when the application shuts down is told so, whether or not the timer has gone before. */
class ShutdownTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ARN = FakePolled.arn(1).toString();

    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final FakePolled service = new FakePolled(() -> (time.nanos() - start) / 1_000_000);
    private ScheduledExecutorService scheduler = time;
    private final Waiters waiters = new Waiters(service, Duration.ofSeconds(2), 5, new Time() {

        @Override
        public long nanos() {
            return time.nanos();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            return scheduler;
        }
    }, List.of(), CallerContext::anywhere, CallerContext::anywhere);

    @Test
    void whoWaitsIsToldWhatForAndWhatWasSeenLast() {
        service.set(1, STARTING);
        UniAssertSubscriber<Composition> all = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        UniAssertSubscriber<Composition> one = subscribe(waiters.active(FakePolled.arn(1), "s3", MINUTE));
        UniAssertSubscriber<Optional<Composition>> stopped = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        AssertSubscriber<Composition> watcher = watch();
        time.advance(Duration.ofSeconds(1));

        waiters.close();

        String seen = " It was last seen as STARTING (destinations: s3 STARTING).";
        assertToldThat(all.getFailure(), "The application shuts down: nobody waits any more until " + ARN
                + " is active with all its destinations." + seen);
        assertToldThat(one.getFailure(), "The application shuts down: nobody waits any more until " + ARN
                + " is active with its destination \"s3\"." + seen);
        assertToldThat(stopped.getFailure(), "The application shuts down: nobody waits any more until " + ARN
                + " is stopped." + seen);
        assertToldThat(watcher.getFailure(), "The application shuts down: nobody watches " + ARN + " any more." + seen);
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void whatHasNotBeenSeenYetIsNotMadeUp() {
        UniAssertSubscriber<Optional<Composition>> waiter = subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        waiters.close();
        assertToldThat(waiter.getFailure(), "The application shuts down: nobody waits any more until " + ARN
                + " is stopped. The service has not answered yet.");
    }

    @Test
    void whatIsOnItsWayIsCancelled() {
        service.neverAnswer(() -> {
        });
        subscribe(waiters.stopped(FakePolled.arn(1), MINUTE));
        time.advance(Duration.ZERO);
        waiters.close();
        assertThat(service.cancelled()).isEqualTo(1);
    }

    @Test
    void whoComesLaterIsToldAtOnce() {
        service.set(1, ACTIVE);
        waiters.close();
        assertAllAreToldAtOnce();
        assertThat(service.requests()).isEmpty();
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void theTimerMayHaveGoneBefore() {
        service.set(1, STARTING);
        List<UniAssertSubscriber<Composition>> many = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> subscribe(waiters.active(FakePolled.arn(i), null, MINUTE))).toList();
        AssertSubscriber<Composition> watcher = watch();
        time.advance(Duration.ofMillis(100));
        theTimerGoes();
        // Those who come between the two.
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(7), null, MINUTE));
        AssertSubscriber<Composition> secondWatcher = watch();

        waiters.close();

        many.forEach(one -> one.assertFailedWith(CompositionException.class));
        watcher.assertFailedWith(CompositionException.class);
        waiter.assertFailedWith(CompositionException.class);
        secondWatcher.assertFailedWith(CompositionException.class);
        assertAllAreToldAtOnce();
    }

    @Test
    void theTimerMayBeTheFirstToGoBeforeAnybodyHasWaited() {
        theTimerGoes();
        UniAssertSubscriber<Composition> waiter = subscribe(waiters.active(FakePolled.arn(1), null, MINUTE));
        AssertSubscriber<Composition> watcher = watch();
        waiters.close();
        waiter.assertFailedWith(CompositionException.class);
        watcher.assertFailedWith(CompositionException.class);
    }

    private void assertAllAreToldAtOnce() {
        subscribe(waiters.active(FakePolled.arn(1), null, MINUTE)).assertFailedWith(CompositionException.class,
                "The application shuts down: nobody waits any more until " + ARN
                        + " is active with all its destinations. The service has not answered yet.");
        subscribe(waiters.stopped(FakePolled.arn(1), MINUTE)).assertFailedWith(CompositionException.class);
        watch().assertFailedWith(CompositionException.class);
    }

    private void theTimerGoes() {
        ScheduledThreadPoolExecutor gone = new ScheduledThreadPoolExecutor(1);
        gone.shutdownNow();
        scheduler = gone;
    }

    private AssertSubscriber<Composition> watch() {
        return waiters.watch(FakePolled.arn(1)).subscribe().withSubscriber(AssertSubscriber.create(100));
    }

    private static void assertToldThat(Throwable failure, String message) {
        assertThat(failure).isExactlyInstanceOf(CompositionException.class).hasMessage(message);
        assertThat(((CompositionException) failure).retryable()).isTrue();
    }

    private static <T> UniAssertSubscriber<T> subscribe(Uni<T> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
