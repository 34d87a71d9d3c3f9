package io.quarkiverse.ivs.composition.runtime.waiting;

/**
 * What follows for somebody who waits.
 *
 * @param next what to do
 * @param item what was waited for; null unless it is there
 * @param failure why it never will be; null unless it will not
 * @param <T> what is waited for
 */
record Verdict<T>(Next next, T item, Throwable failure) {

    /** What to do. */
    enum Next {
        /** Go on waiting. */
        WAIT,
        /** Ask GetComposition, and go on waiting. */
        ASK,
        /** It is there. */
        DONE,
        /** It will not be. */
        FAIL
    }

    static <T> Verdict<T> waiting() {
        return new Verdict<>(Next.WAIT, null, null);
    }

    static <T> Verdict<T> ask() {
        return new Verdict<>(Next.ASK, null, null);
    }

    static <T> Verdict<T> done(T item) {
        return new Verdict<>(Next.DONE, item, null);
    }

    static <T> Verdict<T> fail(Throwable failure) {
        return new Verdict<>(Next.FAIL, null, failure);
    }
}
