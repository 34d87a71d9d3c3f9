package io.quarkiverse.ivs.composition.runtime.waiting;

import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Somebody who follows a composition to its end. */
final class ChangeWatcher implements Watcher {

    private final String arn;
    private final MultiEmitter<? super Composition> changes;
    private volatile Composition last;

    private ChangeWatcher(String arn, MultiEmitter<? super Composition> changes) {
        this.arn = arn;
        this.changes = changes;
    }

    static void begin(String arn, RegionPoller poller, MultiEmitter<? super Composition> changes) {
        ChangeWatcher watcher = new ChangeWatcher(arn, changes);
        // Watched first: whatever ends it, it must find somebody to leave.
        poller.watch(arn, watcher);
        changes.onTermination(() -> poller.leave(arn, watcher));
    }

    @Override
    public void seen(Snapshot seen) {
        if (!seen.composition().equals(last)) {
            last = seen.composition();
            changes.emit(last);
        }
        if (seen.isFinal()) {
            changes.complete();
        }
    }

    @Override
    public void gone(ResourceNotFoundException notFound) {
        if (last == null) {
            changes.fail(notFound);
        } else {
            changes.complete();
        }
    }

    @Override
    public void failed(Throwable failure) {
        changes.fail(failure);
    }

    @Override
    public void shutDown() {
        changes.fail(WaitFailures.shutDownOfWatch(arn, last));
    }
}
