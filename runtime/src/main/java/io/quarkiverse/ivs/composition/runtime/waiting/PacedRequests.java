package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** The requests of one operation in a region: one after the other, at their pace, as long as there are any. */
final class PacedRequests {

    private final RegionContext context;
    private final Time time;
    private final Supplier<Uni<Runnable>> requests;
    private final Runnable afterwards;
    private final LongSupplier throttled;
    private final PollPace pace;
    /** Whether one is on its way, or will be, if there is one then. */
    private boolean busy;
    private Cancellable onItsWay;
    private int sent;

    /**
     * @param requests the next request, or null if there is none now; it does not fail, and answers with what takes the answer
     *        in
     * @param afterwards what follows each answer
     * @param throttled how many attempts were throttled so far
     */
    PacedRequests(RegionContext context, Time time, Supplier<Uni<Runnable>> requests, Runnable afterwards,
            LongSupplier throttled, double requestsPerSecond) {
        this.context = context;
        this.time = time;
        this.requests = requests;
        this.afterwards = afterwards;
        this.throttled = throttled;
        this.pace = new PollPace(requestsPerSecond, throttled.getAsLong());
    }

    /** There may be something to do. */
    void wake() {
        if (!busy) {
            busy = true;
            context.schedule(pace.delay(time.nanos()), this::sendNext);
        }
    }

    /** What is on its way is not needed any more; what comes next need not wait for it. */
    void abandon() {
        Cancellable abandoned = onItsWay;
        if (abandoned != null) {
            onItsWay = null;
            busy = false;
            abandoned.cancel();
        }
    }

    private void sendNext() {
        Uni<Runnable> request = requests.get();
        if (request == null) {
            busy = false;
            return;
        }
        pace.sent(time.nanos());
        int number = ++sent;
        onItsWay = request.subscribe().with(takeIn -> context.execute(() -> answered(number, takeIn)));
    }

    private void answered(int number, Runnable takeIn) {
        takeIn.run();
        // One that was abandoned has made room before, maybe for another one.
        if (number == sent && onItsWay != null) {
            onItsWay = null;
            busy = false;
            pace.answered(throttled.getAsLong());
        }
        wake();
        afterwards.run();
    }
}
