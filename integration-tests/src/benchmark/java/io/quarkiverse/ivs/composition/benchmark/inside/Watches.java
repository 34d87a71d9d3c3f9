package io.quarkiverse.ivs.composition.benchmark.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.subscription.Cancellable;

/** Watches compositions, given by their ARNs with commas between them, instead of those before. */
public final class Watches implements Consumer<String> {

    private final ReactiveCompositionService service = Arc.container().instance(ReactiveCompositionService.class).get();
    private final List<Cancellable> watches = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @Override
    public void accept(String arns) {
        watches.forEach(Cancellable::cancel);
        watches.clear();
        if (failure.get() != null) {
            throw new IllegalStateException("A watch failed, so nothing was measured", failure.get());
        }
        for (String arn : arns.isEmpty() ? new String[0] : arns.split(",")) {
            watches.add(service.watch(arn).subscribe().with(change -> {
            }, failed -> failure.compareAndSet(null, failed)));
        }
    }
}
