package io.quarkiverse.ivs.composition.runtime.waiting;

import static io.quarkiverse.ivs.composition.model.CompositionState.ACTIVE;
import static io.quarkiverse.ivs.composition.model.CompositionState.STARTING;
import static io.quarkiverse.ivs.composition.model.CompositionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The timer, which is the thread of the test here, only wakes others. */
class AnswersArriveWhereTheCallerIsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx();
    private final Context caller = vertx.getOrCreateContext();
    private final VirtualTime time = new VirtualTime();
    private final FakePolled service = new FakePolled(time::nanos);
    private final Waiters waiters = new Waiters(service, Duration.ofSeconds(2), 5, time, List.of(),
            () -> CallerContext.of(vertx.getOrCreateContext()), CallerContext::anywhere);
    private final BlockingQueue<Place> places = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        join(vertx.close().toCompletionStage().toCompletableFuture());
    }

    @Test
    void whatWasWaitedFor() throws Exception {
        service.set(1, ACTIVE);
        onTheContextOfTheCaller(() -> follow(waiters.active(FakePolled.arn(1), null, MINUTE)));
        time.advance(Duration.ZERO);
        assertThat(next()).isEqualTo(new Place("item", caller, true));
    }

    @Test
    void theEndOfTheTime() throws Exception {
        service.set(1, STARTING);
        onTheContextOfTheCaller(() -> follow(waiters.stopped(FakePolled.arn(1), MINUTE)));
        time.advance(MINUTE);
        assertThat(next()).isEqualTo(new Place("failure", caller, true));
    }

    @Test
    void theChangesOfAWatch() throws Exception {
        service.set(1, STARTING);
        onTheContextOfTheCaller(() -> follow(waiters.watch(FakePolled.arn(1))));
        time.advance(Duration.ZERO);
        assertThat(next()).isEqualTo(new Place("item", caller, true));
        service.set(1, STOPPED);
        time.advance(Duration.ofSeconds(2));
        assertThat(next()).isEqualTo(new Place("item", caller, true));
        assertThat(next()).isEqualTo(new Place("completion", caller, true));
    }

    @Test
    void theShutdown() throws Exception {
        service.set(1, STARTING);
        onTheContextOfTheCaller(() -> {
            follow(waiters.stopped(FakePolled.arn(1), MINUTE));
            follow(waiters.watch(FakePolled.arn(1)));
        });
        waiters.close();
        assertThat(next()).isEqualTo(new Place("failure", caller, true));
        assertThat(next()).isEqualTo(new Place("failure", caller, true));
    }

    @Test
    void whoHasNoContextIsToldOnAnEventLoop() throws Exception {
        service.set(1, STARTING);
        follow(waiters.stopped(FakePolled.arn(1), Duration.ofSeconds(1)));
        follow(waiters.watch(FakePolled.arn(1)));
        time.advance(Duration.ZERO);
        assertThat(next().onEventLoop()).as("the first change").isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(next().onEventLoop()).as("the end of the time").isTrue();
        waiters.close();
        assertThat(next().onEventLoop()).as("the shutdown").isTrue();
        follow(waiters.stopped(FakePolled.arn(1), MINUTE));
        follow(waiters.watch(FakePolled.arn(1)));
        assertThat(next().onEventLoop()).as("a wait after the shutdown").isTrue();
        assertThat(next().onEventLoop()).as("a watch after the shutdown").isTrue();
    }

    private record Place(String what, Context context, boolean onEventLoop) {
    }

    private void follow(Uni<?> uni) {
        uni.subscribe().with(item -> note("item"), failure -> note("failure"));
    }

    private void follow(Multi<?> multi) {
        multi.subscribe().with(item -> note("item"), failure -> note("failure"), () -> note("completion"));
    }

    private void note(String what) {
        places.add(new Place(what, Vertx.currentContext(), Context.isOnEventLoopThread()));
    }

    private Place next() throws InterruptedException {
        return places.poll(10, TimeUnit.SECONDS);
    }

    private void onTheContextOfTheCaller(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        caller.runOnContext(ignored -> {
            task.run();
            done.complete(null);
        });
        join(done);
    }

    private static void join(CompletableFuture<Void> future) {
        future.orTimeout(10, TimeUnit.SECONDS).join();
    }
}
