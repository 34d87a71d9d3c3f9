package io.quarkiverse.ivs.composition.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The reactive service, awaited. There is no time-out here: each call ends by its own. */
@ApplicationScoped
public class DefaultCompositionService implements CompositionService {

    private final ReactiveCompositionService reactive;

    DefaultCompositionService(ReactiveCompositionService reactive) {
        this.reactive = reactive;
    }

    @Override
    public Composition start(String template) {
        return await(reactive.start(template));
    }

    @Override
    public Composition start(String template, StartOptions options) {
        return await(reactive.start(template, options));
    }

    @Override
    public Composition start(StartCompositionRequest request) {
        return await(reactive.start(request));
    }

    @Override
    public Composition ensureStarted(String template, String key) {
        return await(reactive.ensureStarted(template, key));
    }

    @Override
    public Composition ensureStarted(String template, String key, StartOptions options) {
        return await(reactive.ensureStarted(template, key, options));
    }

    @Override
    public Composition get(String arn) {
        return await(reactive.get(arn));
    }

    @Override
    public void stop(String arn) {
        await(reactive.stop(arn));
    }

    @Override
    public Stream<CompositionSummary> list(ListCompositionsRequest request) {
        return stream(reactive.list(request));
    }

    @Override
    public Stream<CompositionSummary> list(ListCompositionsRequest request, String region) {
        return stream(reactive.list(request, region));
    }

    @Override
    public Composition awaitActive(String arn, Duration timeout) {
        return await(reactive.awaitActive(arn, timeout));
    }

    @Override
    public Composition awaitActive(String arn, String destinationName, Duration timeout) {
        return await(reactive.awaitActive(arn, destinationName, timeout));
    }

    @Override
    public Optional<Composition> awaitStopped(String arn, Duration timeout) {
        return await(reactive.awaitStopped(arn, timeout));
    }

    @Override
    public Optional<Composition> stopAndAwait(String arn, Duration timeout) {
        return await(reactive.stopAndAwait(arn, timeout));
    }

    private static <T> T await(Uni<T> uni) {
        requireBlockingAllowed();
        return uni.await().indefinitely();
    }

    /** One item is asked for at a time, so that a page which nobody comes to is never fetched. */
    private static <T> Stream<T> stream(Multi<T> multi) {
        requireBlockingAllowed();
        return multi.subscribe().asStream(1, () -> new ArrayBlockingQueue<>(1));
    }

    private static void requireBlockingAllowed() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("CompositionService blocks, but was called on the event-loop thread "
                    + Thread.currentThread().getName()
                    + ". Inject ReactiveCompositionService there, or annotate the caller with @Blocking.");
        }
    }
}
