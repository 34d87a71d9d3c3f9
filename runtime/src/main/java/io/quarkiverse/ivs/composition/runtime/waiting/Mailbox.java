package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Runs what is put in, in that order, on one thread at a time: that of whoever opens it first. */
final class Mailbox {

    private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();

    /** Quick, also under a lock: nothing is run here. */
    void put(Runnable letter) {
        letters.add(letter);
    }

    /** Runs all that is in it, or leaves that to the thread which is at it. Never to be called under a lock. */
    void open() {
        if (opened.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            for (Runnable letter = letters.poll(); letter != null; letter = letters.poll()) {
                deliver(letter);
            }
            seen = opened.addAndGet(-seen);
        } while (seen != 0);
    }

    /** One who fails to take the news, in whatever way, must not keep it from the others, now or ever after. */
    private static void deliver(Runnable letter) {
        try {
            letter.run();
        } catch (Throwable e) {
            Infrastructure.handleDroppedException(e);
        }
    }
}
