package io.quarkiverse.ivs.composition.runtime.waiting;

import io.smallrye.mutiny.subscription.Cancellable;

/** A request that is on its way. It may be cancelled by another thread while it is about to be sent. */
final class Request {

    private Cancellable exchange;
    private boolean cancelled;

    /** It was sent. */
    void sent(Cancellable exchange) {
        synchronized (this) {
            this.exchange = exchange;
            if (!cancelled) {
                return;
            }
        }
        exchange.cancel();
    }

    /** Does nothing if it has been answered. */
    void cancel() {
        Cancellable known;
        synchronized (this) {
            cancelled = true;
            known = exchange;
        }
        if (known != null) {
            known.cancel();
        }
    }
}
