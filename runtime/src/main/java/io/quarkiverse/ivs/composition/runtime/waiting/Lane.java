package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.smallrye.mutiny.Uni;

/**
 * The requests of one operation: one after the other, at their pace, as long as there are any. Its lock is that of its
 * poller, so that a request is abandoned in the same moment in which the last one leaves who waits for it.
 */
final class Lane {

    private final Object lock;
    private final Supplier<Uni<Runnable>> requests;
    private final Runnable afterwards;
    private final LongSupplier throttled;
    private final Time time;
    private final PollPace pace;
    /** Whether one is on its way, or will be, if there is one then. */
    private boolean busy;
    private Request onItsWay;

    /**
     * @param lock the lock of the poller
     * @param requests the next request, or null if there is none now; it does not fail, and answers with what takes the answer
     *        in, which is run under the lock
     * @param afterwards what follows each answer, run without the lock
     * @param throttled how many attempts were throttled so far
     */
    Lane(Object lock, Supplier<Uni<Runnable>> requests, Runnable afterwards, LongSupplier throttled,
            double requestsPerSecond, Time time) {
        this.lock = lock;
        this.requests = requests;
        this.afterwards = afterwards;
        this.throttled = throttled;
        this.time = time;
        this.pace = new PollPace(requestsPerSecond, throttled.getAsLong());
    }

    /** There may be something to do. */
    void wake() {
        synchronized (lock) {
            if (!busy) {
                busy = true;
                Alarm.in(pace.delay(time.nanos()), time, this::next);
            }
        }
    }

    /**
     * What is on its way is not needed any more; what comes next need not wait for it.
     *
     * @return the request, to be cancelled without the lock, or null if there is none
     */
    Request abandon() {
        synchronized (lock) {
            Request abandoned = onItsWay;
            if (abandoned != null) {
                onItsWay = null;
                busy = false;
            }
            return abandoned;
        }
    }

    private void next() {
        Uni<Runnable> answer;
        Request request = new Request();
        synchronized (lock) {
            // Asked for under the lock: whoever adds a request afterwards finds the lane idle, and wakes it.
            answer = requests.get();
            if (answer == null) {
                busy = false;
                return;
            }
            pace.sent(time.nanos());
            onItsWay = request;
        }
        request.sent(answer.subscribe().with(takeIn -> answered(request, takeIn)));
    }

    private void answered(Request request, Runnable takeIn) {
        synchronized (lock) {
            takeIn.run();
            // One that was abandoned has made room before, maybe for another one.
            if (request == onItsWay) {
                onItsWay = null;
                busy = false;
                pace.answered(throttled.getAsLong());
            }
        }
        wake();
        afterwards.run();
    }
}
