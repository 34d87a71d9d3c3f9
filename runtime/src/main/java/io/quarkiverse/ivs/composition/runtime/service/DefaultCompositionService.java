package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.template.StartKeys;

/** The reactive service, awaited. */
@ApplicationScoped
public class DefaultCompositionService implements CompositionService {

    private final ReactiveCompositionService reactive;
    private final BlockingCaller caller;

    @Inject
    DefaultCompositionService(ReactiveCompositionService reactive, IvsCompositionRuntimeConfig config) {
        this(reactive, new BlockingCaller(BlockingCaller.longestCall(config.guard(), config.timeout())));
    }

    DefaultCompositionService(ReactiveCompositionService reactive, BlockingCaller caller) {
        this.reactive = reactive;
        this.caller = caller;
    }

    @Override
    public Composition start(String template) {
        return start(template, StartOptions.none());
    }

    @Override
    public Composition start(String template, StartOptions options) {
        // Made here, so that it is known whatever becomes of the wait.
        StartOptions tokened = options.idempotencyToken() != null ? options
                : options.toBuilder().idempotencyToken(StartKeys.random()).build();
        return caller.awaitStart(template, tokened.idempotencyToken(), 1, reactive.start(template, tokened));
    }

    @Override
    public Composition start(StartCompositionRequest request) {
        StartCompositionRequest tokened = request.idempotencyToken() != null ? request
                : request.toBuilder().idempotencyToken(StartKeys.random()).build();
        return caller.awaitStart(null, tokened.idempotencyToken(), 1, reactive.start(tokened));
    }

    @Override
    public Composition ensureStarted(String template, String key) {
        return caller.awaitStart(template, null, EnsuredStarts.MAX_CALLS, reactive.ensureStarted(template, key));
    }

    @Override
    public Composition ensureStarted(String template, String key, StartOptions options) {
        return caller.awaitStart(template, null, EnsuredStarts.MAX_CALLS, reactive.ensureStarted(template, key, options));
    }

    @Override
    public Composition ensureStarted(String template, String key, EnsureOptions options) {
        return caller.awaitStart(template, null, EnsuredStarts.MAX_CALLS, reactive.ensureStarted(template, key, options));
    }

    @Override
    public Composition get(String arn) {
        return caller.await(Operation.GET_COMPOSITION, reactive.get(arn));
    }

    @Override
    public void stop(String arn) {
        caller.await(Operation.STOP_COMPOSITION, reactive.stop(arn));
    }

    @Override
    public Stream<CompositionSummary> list(ListCompositionsRequest request) {
        return BlockingItems.stream(Operation.LIST_COMPOSITIONS, reactive.list(request), caller.limit());
    }

    @Override
    public Stream<CompositionSummary> list(ListCompositionsRequest request, String region) {
        return BlockingItems.stream(Operation.LIST_COMPOSITIONS, reactive.list(request, region), caller.limit());
    }

    @Override
    public Composition awaitActive(String arn, Duration timeout) {
        return caller.await(Operation.GET_COMPOSITION, reactive.awaitActive(arn, timeout), timeout);
    }

    @Override
    public Composition awaitActive(String arn, String destinationName, Duration timeout) {
        return caller.await(Operation.GET_COMPOSITION, reactive.awaitActive(arn, destinationName, timeout), timeout);
    }

    @Override
    public Optional<Composition> awaitStopped(String arn, Duration timeout) {
        return caller.await(Operation.GET_COMPOSITION, reactive.awaitStopped(arn, timeout), timeout);
    }

    @Override
    public Optional<Composition> stopAndAwait(String arn, Duration timeout) {
        return caller.await(Operation.GET_COMPOSITION, reactive.stopAndAwait(arn, timeout), timeout);
    }
}
