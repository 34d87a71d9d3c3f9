package io.quarkiverse.ivs.composition.runtime.client;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/** Event loops for calls whose caller has none: the next one each time, with a context that the call has for itself. */
@Singleton
public class EventLoops implements Supplier<CallerContext> {

    private final ContextInternal[] roots;
    private final AtomicInteger next = new AtomicInteger();

    EventLoops(Vertx vertx) {
        VertxInternal vertxInternal = (VertxInternal) vertx;
        // Vert.x gives each new context the next event loop.
        this.roots = new ContextInternal[VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE];
        Arrays.setAll(roots, index -> vertxInternal.createEventLoopContext());
    }

    @Override
    public CallerContext get() {
        return CallerContext
                .of(VertxContext.createNewDuplicatedContext(roots[Math.floorMod(next.getAndIncrement(), roots.length)]));
    }
}
