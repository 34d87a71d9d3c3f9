package io.quarkiverse.ivs.composition.runtime.waiting;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;

/**
 * Somebody who wants to know how a composition fares. Told on the context of its region, in the order of events, but for the
 * shutdown, which can come from another thread at any time.
 */
interface Watcher {

    /** It was seen, and differs from what this one was told before. */
    void seen(Snapshot seen);

    /** It is not there, or not any more. Nothing follows. */
    void gone(ResourceNotFoundException notFound);

    /** It cannot be watched. Nothing follows. */
    void failed(Throwable failure);

    /** The application shuts down. Nothing that follows matters. */
    void shutDown();
}
