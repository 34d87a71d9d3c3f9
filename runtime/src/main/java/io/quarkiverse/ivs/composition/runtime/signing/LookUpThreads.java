package io.quarkiverse.ivs.composition.runtime.signing;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * Where the AWS SDK is asked for credentials and for the region, which may block for seconds. Not a worker of the application:
 * those may all be blocked by callers who wait for just that. The threads go when nobody asks, and with the application.
 */
@Singleton
class LookUpThreads implements Executor {

    /** For look-ups that callers share, of which there are two at most, and for those of a bean, which each call asks. */
    private static final int THREADS = 20;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    LookUpThreads() {
        // The SDK finds optional modules of the application, such as STS, by it.
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        threads = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "ivs-composition-look-up");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(application);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException if the application is shutting down */
    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
