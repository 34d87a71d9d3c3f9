package io.quarkiverse.ivs.composition.benchmark.inside;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkus.arc.Arc;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Starts through {@link ReactiveCompositionService}: a call as a BiConsumer, a caller's Vert.x context as a Supplier. */
public final class ReactiveStarts
        implements Function<String, Object>, BiConsumer<Runnable, Consumer<Throwable>>, Supplier<Executor> {

    private final ReactiveCompositionService service = Arc.container().instance(ReactiveCompositionService.class).get();
    private final Vertx vertx = Arc.container().instance(Vertx.class).get();

    private String template;

    /** Takes the request to send, as JSON. */
    @Override
    public Object apply(String json) {
        template = Requests.template(json);
        return this;
    }

    @Override
    public void accept(Runnable done, Consumer<Throwable> failed) {
        service.start(template).subscribe().with(composition -> done.run(), failed);
    }

    /** The next event loop, with a context as an HTTP request of the application has one. */
    @Override
    public Executor get() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        return task -> context.runOnContext(nothing -> task.run());
    }
}
