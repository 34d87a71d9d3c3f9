package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * The end of the application: who waits for a call is told, and may be an HTTP request. Its answer needs the event loops,
 * which go right after the observers of the shutdown.
 */
public final class LastAnswers {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);
    /** Nobody says when the last answer was sent; one that is mapped and written for the first time takes about this. */
    private static final Duration SENT_WITHIN = Duration.ofMillis(500);
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private LastAnswers() {
    }

    /**
     * Tells all who wait, and lets their answers go out. Takes no time if nobody waits.
     *
     * @param waiting how many there are
     * @param tell tells them, wherever they are
     */
    public static void letOut(IntSupplier waiting, Runnable tell) {
        boolean somebodyWaits = waiting.getAsInt() > 0;
        tell.run();
        if (somebodyWaits) {
            pause(TOLD_WITHIN, waiting);
            pause(SENT_WITHIN, () -> 1);
        }
    }

    private static void pause(Duration longest, IntSupplier waiting) {
        long end = System.nanoTime() + longest.toNanos();
        while (waiting.getAsInt() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
