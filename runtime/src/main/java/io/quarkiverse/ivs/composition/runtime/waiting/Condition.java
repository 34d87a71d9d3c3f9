package io.quarkiverse.ivs.composition.runtime.waiting;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;

/**
 * When a wait is over. Decides from what was seen alone, so it needs neither a poller nor time.
 *
 * @param <T> what is waited for
 */
interface Condition<T> {

    /** What is waited for, such as "active": it completes "until the composition is ...". */
    String awaited();

    /** The composition was seen. */
    Verdict<T> seen(Snapshot seen);

    /**
     * The composition is not there.
     *
     * @param last as it was last seen, or null
     */
    Verdict<T> gone(ResourceNotFoundException notFound, Snapshot last);

    /**
     * The time is up.
     *
     * @param last as it was last seen, or null
     */
    Verdict<T> timedOut(Snapshot last);
}
