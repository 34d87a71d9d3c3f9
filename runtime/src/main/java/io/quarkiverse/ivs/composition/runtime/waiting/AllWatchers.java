package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who watches, in all regions, so that nobody waits on when the application shuts down. */
final class AllWatchers {

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @return whether this one may watch; otherwise it has been told */
    boolean add(Watcher watcher) {
        watchers.add(watcher);
        // Looked at only now: whoever is not told here is found by close().
        if (closed) {
            remove(watcher);
            watcher.shutDown();
            return false;
        }
        return true;
    }

    void remove(Watcher watcher) {
        watchers.remove(watcher);
    }

    /** Tells all, those who come later as well. */
    void close() {
        closed = true;
        watchers.forEach(Watcher::shutDown);
    }
}
