package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.smallrye.mutiny.Uni;

/** The requests of one operation: one after the other, at their pace, as long as there are any. */
final class Lane {

    private final Supplier<Uni<Void>> requests;
    private final LongSupplier throttled;
    private final Time time;
    private final PollPace pace;
    private boolean busy;

    /**
     * @param requests the next request, which does not fail, or null if there is none now
     * @param throttled how many attempts were throttled so far
     */
    Lane(Supplier<Uni<Void>> requests, LongSupplier throttled, double requestsPerSecond, Time time) {
        this.requests = requests;
        this.throttled = throttled;
        this.time = time;
        this.pace = new PollPace(requestsPerSecond, throttled.getAsLong());
    }

    /** There may be something to do. */
    synchronized void wake() {
        if (!busy) {
            busy = true;
            time.scheduler().schedule(this::next, pace.delay(time.nanos()), TimeUnit.NANOSECONDS);
        }
    }

    private void next() {
        Uni<Void> request;
        synchronized (this) {
            // Asked for under the lock: whoever adds a request afterwards finds the lane idle, and wakes it.
            request = requests.get();
            if (request == null) {
                busy = false;
                return;
            }
            pace.sent(time.nanos());
        }
        request.subscribe().with(done -> answered(), failure -> answered());
    }

    private void answered() {
        synchronized (this) {
            pace.answered(throttled.getAsLong());
            busy = false;
        }
        wake();
    }
}
