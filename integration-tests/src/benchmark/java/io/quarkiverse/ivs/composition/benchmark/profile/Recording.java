package io.quarkiverse.ivs.composition.benchmark.profile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import one.profiler.AsyncProfiler;

/** Samples of what the threads of this process compute, the kernel's part included. */
public final class Recording {

    /** This timer of a thread's own processor time is Linux'. */
    public static final String START = "start,event=ctimer,interval=1ms,threads";

    private Recording() {
    }

    public static void start() throws IOException {
        AsyncProfiler.getInstance().execute(START);
    }

    /** Writes what was recorded as {@link Shares} reads it. */
    public static void stop(Path file) throws IOException {
        AsyncProfiler.getInstance().execute(stopCommand(file));
    }

    /** What writes to a file what was recorded. */
    public static String stopCommand(Path file) {
        return "stop,threads,collapsed,file=" + file;
    }

    /**
     * Records while the work is done again and again.
     *
     * @return how many microseconds of processor time the Java threads of this process took for the work, done once
     */
    public static double during(long millis, Path file, Callable<?> work) throws Exception {
        long end = System.nanoTime() + millis * 1_000_000;
        int times = 0;
        long nanos = -processorTime();
        start();
        while (System.nanoTime() < end) {
            work.call();
            times++;
        }
        stop(file);
        nanos += processorTime();
        return nanos / 1e3 / times;
    }

    /** The compilers' and collectors' threads are not among these. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getAllThreadIds()).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }
}
