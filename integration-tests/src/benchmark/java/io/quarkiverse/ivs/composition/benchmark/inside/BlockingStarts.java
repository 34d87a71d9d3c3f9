package io.quarkiverse.ivs.composition.benchmark.inside;

import java.util.concurrent.Callable;
import java.util.function.Function;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkus.arc.Arc;

/** Starts through {@link CompositionService}. */
public final class BlockingStarts implements Function<String, Object>, Callable<Object> {

    private final CompositionService service = Arc.container().instance(CompositionService.class).get();
    private String template;

    /** Takes the request to send, as JSON. */
    @Override
    public Object apply(String json) {
        template = Requests.template(json);
        return this;
    }

    @Override
    public Object call() {
        return service.start(template);
    }
}
