package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps as many calls under way as there are callers, and blocks no thread for it. */
final class Callers {

    private final BiConsumer<Runnable, Consumer<Throwable>> client;
    private final Executor[] places;
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile CountDownLatch busy;

    Callers(BiConsumer<Runnable, Consumer<Throwable>> client, Executor[] places) {
        this.client = client;
        this.places = places;
    }

    void make(int calls) throws InterruptedException {
        left.set(calls);
        busy = new CountDownLatch(places.length);
        for (Executor place : places) {
            place.execute(this::next);
        }
        busy.await();
        if (failure.get() != null) {
            throw new IllegalStateException("A call failed, so nothing was measured", failure.get());
        }
    }

    private void next() {
        if (left.getAndDecrement() > 0 && failure.get() == null) {
            client.accept(this::next, this::failed);
        } else {
            busy.countDown();
        }
    }

    private void failed(Throwable reason) {
        failure.compareAndSet(null, reason);
        busy.countDown();
    }
}
