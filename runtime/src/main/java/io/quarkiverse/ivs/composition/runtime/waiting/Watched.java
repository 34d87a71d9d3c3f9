package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A composition that somebody watches. Guarded by the lock of its poller. */
final class Watched {

    private final String arn;
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private Seen last;
    private boolean wanted;

    Watched(String arn) {
        this.arn = arn;
    }

    String arn() {
        return arn;
    }

    /** As it was last seen, or null. */
    Seen last() {
        return last;
    }

    boolean hasEnded() {
        return last != null && last.isFinal();
    }

    /** Somebody needs what GetComposition says. */
    void want() {
        wanted = true;
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

    /** Takes in what was seen; tells the watchers if it is news to them. */
    void accept(Seen seen, Mailbox mailbox) {
        Seen now = seen.after(last);
        if (now.byGet()) {
            wanted = false;
        }
        if (!now.equals(last)) {
            last = now;
            tell(watcher -> watcher.seen(now), mailbox);
        }
    }

    void tell(Consumer<Watcher> news, Mailbox mailbox) {
        for (Watcher watcher : watchers) {
            mailbox.put(() -> news.accept(watcher));
        }
    }
}
