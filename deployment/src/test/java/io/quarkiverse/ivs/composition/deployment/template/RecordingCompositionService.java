package io.quarkiverse.ivs.composition.deployment.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;

/** Notes what the templates hand to the service, and calls nothing. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RecordingCompositionService implements CompositionService {

    private final List<String> started = new CopyOnWriteArrayList<>();

    public List<String> started() {
        return started;
    }

    @Override
    public Composition start(String template) {
        return start(template, StartOptions.none());
    }

    @Override
    public Composition start(String template, StartOptions options) {
        started.add(template + " " + options.stageArn());
        return null;
    }

    @Override
    public Composition start(StartCompositionRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Composition get(String arn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stop(String arn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<CompositionSummary> list(ListCompositionsRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<CompositionSummary> list(ListCompositionsRequest request, String region) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Composition ensureStarted(String template, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Composition ensureStarted(String template, String key, StartOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Composition awaitActive(String arn, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Composition awaitActive(String arn, String destinationName, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Composition> awaitStopped(String arn, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Composition> stopAndAwait(String arn, Duration timeout) {
        throw new UnsupportedOperationException();
    }
}
