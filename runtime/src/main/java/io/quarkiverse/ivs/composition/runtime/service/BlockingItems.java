package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * The items of an operation for a caller who waits for each. One is asked for at a time, so that a page which nobody comes to
 * is never fetched. Whoever is interrupted gets a failure that says so, and stays interrupted.
 */
final class BlockingItems<T> implements Iterator<T> {

    private final Operation operation;
    private final Duration limit;
    private final BlockingQueue<Signal<T>> signals = new LinkedBlockingQueue<>();
    private final Cancellable items;
    private Subscription subscription;
    private Signal<T> next;

    private BlockingItems(Operation operation, Multi<T> multi, Duration limit) {
        this.operation = operation;
        this.limit = limit;
        this.items = multi.subscribe().with(begun -> subscription = begun,
                item -> signals.add(new Signal<>(item, null)),
                failure -> signals.add(new Signal<>(null, failure)),
                () -> signals.add(new Signal<>(null, null)));
    }

    /** @param limit longer than an item takes */
    static <T> Stream<T> stream(Operation operation, Multi<T> multi, Duration limit) {
        BlockingCaller.requireAllowed();
        BlockingItems<T> items = new BlockingItems<>(operation, multi, limit);
        return StreamSupport
                .stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(items.items::cancel);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            BlockingCaller.requireAllowed();
            subscription.request(1);
            next = await();
        }
        if (next.failure() != null) {
            throw BlockingCaller.withCaller(next.failure());
        }
        return next.item() != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T item = next.item();
        next = null;
        return item;
    }

    private Signal<T> await() {
        try {
            Signal<T> signal = signals.poll(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            return signal != null ? signal : givenUp(BlockingCaller.notTold(limit));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(BlockingCaller.interrupted());
        }
    }

    private Signal<T> givenUp(String why) {
        items.cancel();
        return new Signal<>(null, BlockingCaller.givenUp(operation, why));
    }

    /** An item, a failure, or with neither the end. */
    private record Signal<T>(T item, Throwable failure) {
    }
}
