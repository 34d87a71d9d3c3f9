package io.quarkiverse.ivs.composition.runtime.client;

import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/** Event loops for calls whose caller has none: the next one each time, with a context that the call has for itself. */
@Singleton
public class EventLoops implements Supplier<CallerContext> {

    private final VertxInternal vertx;

    EventLoops(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    @Override
    public CallerContext get() {
        return CallerContext.of(VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext()));
    }
}
