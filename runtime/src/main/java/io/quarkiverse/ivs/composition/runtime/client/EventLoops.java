package io.quarkiverse.ivs.composition.runtime.client;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/**
 * Event loops for calls whose caller has none: always the same one for a thread, with a context that the call has for
 * itself. The connection that the thread's last call has left belongs to that event loop, too; another one would have to be
 * woken for it.
 */
@Singleton
public class EventLoops implements Supplier<CallerContext> {

    private final Context[] roots;

    EventLoops(Vertx vertx) {
        this.roots = new Context[VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE];
        Arrays.setAll(roots, index -> newContext(vertx));
    }

    /** Vert.x gives each new thread the next event loop; there is no other way to ask for one. */
    private static Context newContext(Vertx vertx) {
        return CompletableFuture.supplyAsync(vertx::getOrCreateContext, task -> new Thread(task).start()).join();
    }

    @Override
    public CallerContext get() {
        int index = Math.floorMod(Thread.currentThread().getId(), roots.length);
        return CallerContext.of(VertxContext.createNewDuplicatedContext(roots[index]));
    }
}
