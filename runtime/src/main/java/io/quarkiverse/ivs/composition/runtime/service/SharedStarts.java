package io.quarkiverse.ivs.composition.runtime.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Starts that several callers want at the same time: the first one begins it, all get its end, each on their own Vert.x
 * context. Who leaves disturbs nobody; when the last one leaves, the start is cancelled. It is forgotten when it is over.
 *
 * @param <K> what callers have in common
 * @param <T> what they get
 */
final class SharedStarts<K, T> {

    private final Map<K, SharedStart> starts = new HashMap<>();

    /** Joins the start of a key, or begins it, when it is subscribed to. */
    Uni<T> join(K key, Supplier<Uni<T>> start) {
        return Uni.createFrom().emitter(emitter -> {
            Caller<T> caller = new Caller<>(emitter, CallerContext.current());
            SharedStart shared;
            boolean first;
            synchronized (this) {
                first = !starts.containsKey(key);
                shared = starts.computeIfAbsent(key, SharedStart::new);
                shared.callers.add(caller);
            }
            emitter.onTermination(() -> shared.leave(caller));
            if (first) {
                shared.begin(start);
            }
        });
    }

    /** How many are under way. */
    synchronized int underWay() {
        return starts.size();
    }

    private record Caller<T>(UniEmitter<? super T> emitter, CallerContext context) {
    }

    private final class SharedStart {

        private final K key;
        private final Set<Caller<T>> callers = new LinkedHashSet<>();
        private Cancellable call;
        private boolean over;

        SharedStart(K key) {
            this.key = key;
        }

        void begin(Supplier<Uni<T>> start) {
            Cancellable begun = Uni.createFrom().deferred(start::get).subscribe().with(
                    item -> end(emitter -> emitter.complete(item)),
                    failure -> end(emitter -> emitter.fail(failure)));
            boolean cancelled;
            synchronized (SharedStarts.this) {
                call = begun;
                cancelled = over;
            }
            if (cancelled) {
                begun.cancel();
            }
        }

        private void end(Consumer<UniEmitter<? super T>> end) {
            List<Caller<T>> all;
            synchronized (SharedStarts.this) {
                all = new ArrayList<>(callers);
                forget();
            }
            // One who cannot be told, such as on a context that is gone, must not keep it from the others.
            all.forEach(caller -> CallerContext.tell(
                    () -> caller.context().execute(() -> end.accept(caller.emitter()))));
        }

        /** Also called, without effect, for those who were told the end. */
        void leave(Caller<T> caller) {
            Cancellable abandoned = null;
            synchronized (SharedStarts.this) {
                if (callers.remove(caller) && callers.isEmpty()) {
                    forget();
                    abandoned = call;
                }
            }
            if (abandoned != null) {
                abandoned.cancel();
            }
        }

        private void forget() {
            callers.clear();
            over = true;
            starts.remove(key, this);
        }
    }
}
