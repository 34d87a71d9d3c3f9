package io.quarkiverse.ivs.composition.runtime.client;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.EmptyUniSubscription;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * Follows a Uni without context propagation, which captures all contexts of the caller once for each callback. Inside of a call
 * nobody looks at them: what the application chains to a call captures its own.
 *
 * @param <T> the type of the item
 */
public final class PlainSubscriber<T> implements UniSubscriber<T>, Cancellable {

    private final Consumer<? super T> onItem;
    private final Consumer<? super Throwable> onFailure;
    private final AtomicReference<UniSubscription> subscription = new AtomicReference<>();

    /** Calls one of the two, once. */
    public PlainSubscriber(Consumer<? super T> onItem, Consumer<? super Throwable> onFailure) {
        this.onItem = onItem;
        this.onFailure = onFailure;
    }

    /**
     * Subscribes.
     *
     * @return cancels the subscription, after which neither callback is called
     */
    public static <T> Cancellable subscribe(Uni<T> uni, Consumer<? super T> onItem, Consumer<? super Throwable> onFailure) {
        PlainSubscriber<T> subscriber = new PlainSubscriber<>(onItem, onFailure);
        subscriber.follow(uni);
        return subscriber;
    }

    /** Subscribes, once, unless it was cancelled before. */
    public void follow(Uni<T> uni) {
        uni.subscribe().withSubscriber(this);
    }

    @Override
    public void onSubscribe(UniSubscription upstream) {
        if (!subscription.compareAndSet(null, upstream)) {
            upstream.cancel();
        }
    }

    @Override
    public void onItem(T item) {
        end(onItem, item);
    }

    @Override
    public void onFailure(Throwable failure) {
        end(onFailure, failure);
    }

    @Override
    public void cancel() {
        UniSubscription upstream = subscription.getAndSet(EmptyUniSubscription.CANCELLED);
        if (upstream != null) {
            upstream.cancel();
        }
    }

    private <E> void end(Consumer<? super E> callback, E event) {
        if (subscription.getAndSet(EmptyUniSubscription.CANCELLED) == EmptyUniSubscription.CANCELLED) {
            return;
        }
        try {
            callback.accept(event);
        } catch (RuntimeException e) {
            Infrastructure.handleDroppedException(e);
        }
    }
}
