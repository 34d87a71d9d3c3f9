package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;

/** A composition that somebody watches: who does, and what was seen of it. */
final class WatchedComposition {

    private final String arn;
    private final Snapshot before;
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private Snapshot last;
    private AccessDeniedException denied;
    private boolean wanted;
    /** When the first of the whole lists came that lacked it, one after the other; null if the last one had it. */
    private Long missedSince;

    /** @param details as it once was, or null */
    WatchedComposition(String arn, Composition details) {
        this.arn = arn;
        this.before = details == null ? null : Snapshot.detailed(details);
    }

    String arn() {
        return arn;
    }

    /** As it was last seen, or null. */
    Snapshot last() {
        return last;
    }

    boolean hasEnded() {
        return last != null && last.isFinal();
    }

    /** Why GetComposition may not be called for it, or null. */
    AccessDeniedException denied() {
        return denied;
    }

    /** Somebody needs what GetComposition says. */
    void want() {
        wanted = denied == null;
    }

    boolean isWanted() {
        return wanted;
    }

    void add(Watcher watcher) {
        watchers.add(watcher);
    }

    /** @return whether nobody is left */
    boolean remove(Watcher watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    /** GetComposition has answered. */
    void got(Composition composition) {
        wanted = false;
        accept(Snapshot.detailed(composition));
    }

    /** It is on a list. */
    void listed(CompositionSummary summary) {
        missedSince = null;
        accept(Snapshot.listed(summary, last == null ? before : last));
    }

    /** GetComposition may not be called for it: its watchers have to do with what lists tell. */
    void denied(AccessDeniedException failure) {
        wanted = false;
        denied = failure;
        if (last != null) {
            accept(last);
        }
    }

    /**
     * A whole list lacks it, which may only be older than the composition.
     *
     * @return for how long lists have lacked it, in nanoseconds
     */
    long missed(long now) {
        if (missedSince == null) {
            missedSince = now;
        }
        return now - missedSince;
    }

    /** Tells its watchers. Who fails to take the news must not keep it from the others. */
    void tell(Consumer<Watcher> news) {
        List.copyOf(watchers).forEach(watcher -> RegionContext.runAlone(() -> news.accept(watcher)));
    }

    private void accept(Snapshot seen) {
        Snapshot now = (denied == null ? seen : seen.denied(denied)).after(last);
        if (!now.equals(last)) {
            last = now;
            tell(watcher -> watcher.seen(now));
        }
    }
}
