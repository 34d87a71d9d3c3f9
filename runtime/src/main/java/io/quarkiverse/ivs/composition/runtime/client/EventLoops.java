package io.quarkiverse.ivs.composition.runtime.client;

import java.util.Arrays;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/**
 * Event loops for calls whose caller has none: always the same one for a thread, with a context that the call has for
 * itself. The connection that the thread's last call has left belongs to that event loop, too; another one would have to be
 * woken for it.
 */
@Singleton
public class EventLoops implements Supplier<CallerContext> {

    private final ContextInternal[] roots;

    EventLoops(Vertx vertx) {
        VertxInternal vertxInternal = (VertxInternal) vertx;
        // Vert.x gives each new context the next event loop.
        this.roots = new ContextInternal[VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE];
        Arrays.setAll(roots, index -> vertxInternal.createEventLoopContext());
    }

    @Override
    public CallerContext get() {
        int index = Math.floorMod(Thread.currentThread().getId(), roots.length);
        return CallerContext.of(VertxContext.createNewDuplicatedContext(roots[index]));
    }
}
