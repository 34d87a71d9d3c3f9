package io.quarkiverse.ivs.composition.runtime.service;

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
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.template.StartKeys;
import io.smallrye.mutiny.Multi;

/** The reactive service, awaited. There is no time-out here: each call ends by its own. */
@ApplicationScoped
public class DefaultCompositionService implements CompositionService {

    private final ReactiveCompositionService reactive;

    DefaultCompositionService(ReactiveCompositionService reactive) {
        this.reactive = reactive;
    }

    @Override
    public Composition start(String template) {
        return start(template, StartOptions.none());
    }

    @Override
    public Composition start(String template, StartOptions options) {
        // Made here, so that it is known whatever becomes of the wait.
        StartOptions tokened = options.idempotencyToken() != null ? options : tokened(options, StartKeys.random());
        return Blocked.awaitStart(template, tokened.idempotencyToken(), reactive.start(template, tokened));
    }

    @Override
    public Composition start(StartCompositionRequest request) {
        StartCompositionRequest tokened = request.idempotencyToken() != null ? request
                : request.toBuilder().idempotencyToken(StartKeys.random()).build();
        return Blocked.awaitStart(null, tokened.idempotencyToken(), reactive.start(tokened));
    }

    @Override
    public Composition ensureStarted(String template, String key) {
        return Blocked.awaitStart(template, null, reactive.ensureStarted(template, key));
    }

    @Override
    public Composition ensureStarted(String template, String key, StartOptions options) {
        return Blocked.awaitStart(template, null, reactive.ensureStarted(template, key, options));
    }

    @Override
    public Composition get(String arn) {
        return Blocked.await(Operation.GET_COMPOSITION, reactive.get(arn));
    }

    @Override
    public void stop(String arn) {
        Blocked.await(Operation.STOP_COMPOSITION, reactive.stop(arn));
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
        return Blocked.await(Operation.GET_COMPOSITION, reactive.awaitActive(arn, timeout));
    }

    @Override
    public Composition awaitActive(String arn, String destinationName, Duration timeout) {
        return Blocked.await(Operation.GET_COMPOSITION, reactive.awaitActive(arn, destinationName, timeout));
    }

    @Override
    public Optional<Composition> awaitStopped(String arn, Duration timeout) {
        return Blocked.await(Operation.GET_COMPOSITION, reactive.awaitStopped(arn, timeout));
    }

    @Override
    public Optional<Composition> stopAndAwait(String arn, Duration timeout) {
        return Blocked.await(Operation.GET_COMPOSITION, reactive.stopAndAwait(arn, timeout));
    }

    private static StartOptions tokened(StartOptions options, String token) {
        return options.toBuilder().idempotencyToken(token).build();
    }

    /** One item is asked for at a time, so that a page which nobody comes to is never fetched. */
    private static <T> Stream<T> stream(Multi<T> multi) {
        Blocked.requireAllowed();
        return multi.subscribe().asStream(1, () -> new ArrayBlockingQueue<>(1));
    }
}
