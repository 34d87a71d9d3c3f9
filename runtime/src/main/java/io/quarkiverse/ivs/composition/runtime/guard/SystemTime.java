package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time of the machine. Mutiny's own scheduler would do, but it keeps each cancelled time-out, and the call that
 * it belongs to, until the time is up: at full speed those are many thousand calls that ended long ago.
 */
final class SystemTime implements Time, AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    /**
     * One thread that does nothing but wake others, and goes when nobody waits. Whom it wakes goes on at an event loop: a
     * worker thread must not be needed for it, since all of them may be blocked by those who wait.
     */
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "ivs-composition-timer");
        thread.setDaemon(true);
        return thread;
    });

    SystemTime() {
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        scheduler.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
