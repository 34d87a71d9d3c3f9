package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Time that only the test moves. Single-threaded: due tasks run in {@link #advance(Duration)}. */
public final class VirtualTime extends AbstractExecutorService implements Time, ScheduledExecutorService {

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparingLong((Task task) -> task.due).thenComparingLong(task -> task.order));
    private long now = 1_000_000;
    private long order;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public ScheduledExecutorService scheduler() {
        return this;
    }

    public void advance(Duration duration) {
        long end = now + duration.toNanos();
        while (!tasks.isEmpty() && tasks.peek().due <= end) {
            runNext();
        }
        now = end;
    }

    /** Goes on as long as anything is scheduled. */
    public void runAll() {
        while (!tasks.isEmpty()) {
            runNext();
        }
    }

    /** The process stands still: time goes on, and nothing runs. */
    public void freeze(Duration duration) {
        now += duration.toNanos();
    }

    public int scheduled() {
        return tasks.size();
    }

    private void runNext() {
        Task task = tasks.poll();
        now = Math.max(now, task.due);
        task.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(command, later(Math.max(0, unit.toNanos(delay))), order++);
        tasks.add(task);
        return task;
    }

    /** Never beyond what can be counted. */
    private long later(long nanos) {
        return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    }

    private final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {

        private final long due;
        private final long order;

        Task(Runnable command, long due, long order) {
            super(command, null);
            this.due = due;
            this.order = order;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            tasks.remove(this);
            return super.cancel(mayInterrupt);
        }

        @Override
        protected void setException(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Task) other).due);
        }
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        tasks.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
