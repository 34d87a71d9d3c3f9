package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.subscription.Cancellable;

class RegionContextTest {

    private final VirtualTime time = new VirtualTime();
    private final RegionContext context = new RegionContext(Runnable::run, time);
    private final List<String> ran = new ArrayList<>();

    @Test
    void tasksRunInOrderAlsoThoseThatComeMeanwhile() {
        context.execute(() -> {
            context.execute(() -> ran.add("second"));
            context.execute(() -> ran.add("third"));
            ran.add("first");
        });
        assertThat(ran).containsExactly("first", "second", "third");
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthers() {
        context.execute(() -> {
            context.execute(() -> {
                throw new StackOverflowError("of the one who is told");
            });
            context.execute(() -> ran.add("second"));
            throw new IllegalStateException("nobody at home");
        });
        context.execute(() -> ran.add("third"));
        assertThat(ran).containsExactly("second", "third");
    }

    @Test
    void whatIsCancelledWhileItsTurnComesDoesNotRun() {
        Cancellable task = context.schedule(0, () -> ran.add("cancelled"));
        context.execute(() -> {
            time.advance(Duration.ZERO);
            task.cancel();
        });
        assertThat(ran).isEmpty();
        assertThat(time.scheduled()).isZero();
    }
}
