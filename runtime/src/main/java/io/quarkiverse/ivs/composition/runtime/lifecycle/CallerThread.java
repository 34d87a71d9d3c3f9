package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs on the thread that waits what would otherwise need another: its transaction and its contexts are the caller's. */
final class CallerThread implements Executor {

    private static final Runnable WAKE = () -> {
    };

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Executor afterwards;
    private boolean left;

    /** @param afterwards who runs what comes when the caller has been interrupted */
    CallerThread(Executor afterwards) {
        this.afterwards = afterwards;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (!left) {
                tasks.add(task);
                return;
            }
        }
        runAfterwards(task);
    }

    /** Runs what comes, until the end. */
    void await(CompletableFuture<Void> end) throws InterruptedException, ExecutionException {
        end.whenComplete((ended, failure) -> execute(WAKE));
        try {
            while (!end.isDone()) {
                tasks.take().run();
            }
            end.get();
        } finally {
            leave();
        }
    }

    private void leave() {
        synchronized (this) {
            left = true;
        }
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            runAfterwards(task);
        }
    }

    private void runAfterwards(Runnable task) {
        if (task != WAKE) {
            afterwards.execute(task);
        }
    }
}
