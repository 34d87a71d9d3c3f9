package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.RequestValidator;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;
import io.quarkiverse.ivs.composition.runtime.lifecycle.StartedCompositions;
import io.quarkiverse.ivs.composition.runtime.template.CheckedStart;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkiverse.ivs.composition.runtime.waiting.Waiters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The story of a call: resolve the template, check the request, and hand it to {@link GuardedCalls}. */
@ApplicationScoped
public class DefaultReactiveCompositionService implements ReactiveCompositionService {

    private final CompositionTemplates templates;
    private final GuardedCalls calls;
    private final EnsuredStarts ensuredStarts;
    private final Waiters waiters;
    private final StartedCompositions started;
    private final Switches switches;

    public DefaultReactiveCompositionService(CompositionTemplates templates, GuardedCalls calls, Waiters waiters,
            StartedCompositions started, Switches switches) {
        this.started = started;
        this.switches = switches;
        this.templates = templates;
        this.calls = calls;
        this.ensuredStarts = new EnsuredStarts((template, options) -> {
            requireOn(Operation.START_COMPOSITION, template);
            return templates.request(template, options);
        }, new ServiceOfEnsuredStarts());
        this.waiters = waiters;
    }

    @Override
    public Uni<Composition> start(String template) {
        return start(template, StartOptions.none());
    }

    @Override
    public Uni<Composition> start(String template, StartOptions options) {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(options, "options");
        return start(() -> {
            requireOn(Operation.START_COMPOSITION, template);
            requirePositive(template, options.timeout());
            return templates.start(template, options);
        }, template, options.timeout()).map(StartAnswer::composition);
    }

    @Override
    public Uni<Composition> start(StartCompositionRequest request) {
        Objects.requireNonNull(request, "request");
        return start(() -> {
            requireOn(Operation.START_COMPOSITION, null);
            return CheckedStart.of(null, templates.tagged(request));
        }, null, null).map(StartAnswer::composition);
    }

    private Uni<StartAnswer> start(Supplier<CheckedStart> start, String template, Duration timeout) {
        return calls.start(start, timeout, answer -> {
            if (!answer.isOfAnEarlierStart()) {
                started.started(template, answer.composition());
            }
        }).invoke(answer -> waiters.known(answer.composition()));
    }

    private static void requirePositive(String template, Duration timeout) {
        if (timeout != null && timeout.compareTo(Duration.ofMillis(1)) < 0) {
            refuse(Operation.START_COMPOSITION, template,
                    List.of("timeout is " + timeout + ", but must be at least a millisecond."));
        }
    }

    @Override
    public Uni<Composition> ensureStarted(String template, String key) {
        return ensureStarted(template, key, StartOptions.none());
    }

    @Override
    public Uni<Composition> ensureStarted(String template, String key, StartOptions options) {
        Objects.requireNonNull(options, "options");
        return ensureStarted(template, key, EnsureOptions.builder().start(options).build());
    }

    @Override
    public Uni<Composition> ensureStarted(String template, String key, EnsureOptions options) {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(options, "options");
        Uni<Composition> ensured = ensuredStarts.ensure(template, key, options);
        Duration timeout = options.start().timeout();
        return timeout == null ? ensured : Uni.createFrom().deferred(() -> {
            requirePositive(template, timeout);
            return calls.within(timeout, ensured,
                    () -> CompositionExceptions.mayHaveStarted(template, null, "the time that its caller gave it is over"));
        });
    }

    @Override
    public Uni<Composition> get(String arn) {
        return Uni.createFrom().deferred(() -> {
            checked(Operation.GET_COMPOSITION, arn);
            return calls.get(arn).invoke(waiters::known);
        });
    }

    @Override
    public Uni<Void> stop(String arn) {
        return Uni.createFrom().deferred(() -> {
            checked(Operation.STOP_COMPOSITION, arn);
            return calls.stop(arn)
                    // What is not there any more has been stopped.
                    .onFailure(ResourceNotFoundException.class).recoverWithNull()
                    .invoke(() -> started.over(arn));
        });
    }

    @Override
    public Multi<CompositionSummary> list(ListCompositionsRequest request) {
        return list(request, null);
    }

    @Override
    public Multi<CompositionSummary> list(ListCompositionsRequest request, String region) {
        Objects.requireNonNull(request, "request");
        return Multi.createFrom().deferred(() -> {
            requireOn(Operation.LIST_COMPOSITIONS, null);
            refuse(Operation.LIST_COMPOSITIONS, null, RequestValidator.problemsOf(request, region));
            return calls.pages(request, region)
                    .onItem().transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page.compositions()));
        });
    }

    @Override
    public Uni<Composition> awaitActive(String arn, Duration timeout) {
        return awaitActive(arn, null, timeout);
    }

    @Override
    public Uni<Composition> awaitActive(String arn, String destinationName, Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        return Uni.createFrom()
                .deferred(() -> waiters.active(checked(Operation.GET_COMPOSITION, arn), destinationName, timeout));
    }

    @Override
    public Uni<Optional<Composition>> awaitStopped(String arn, Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        return Uni.createFrom().deferred(() -> waiters.stopped(checked(Operation.GET_COMPOSITION, arn), timeout));
    }

    @Override
    public Uni<Optional<Composition>> stopAndAwait(String arn, Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        return stop(arn).chain(() -> awaitStopped(arn, timeout));
    }

    @Override
    public Multi<Composition> watch(String arn) {
        return Multi.createFrom().deferred(() -> waiters.watch(checked(Operation.GET_COMPOSITION, arn)));
    }

    private IvsArn checked(Operation operation, String arn) {
        requireOn(operation, null);
        refuse(operation, null, RequestValidator.problemsOfCompositionArn(arn));
        return IvsArn.parse(arn).orElseThrow();
    }

    private void requireOn(Operation operation, String template) {
        switches.off().ifPresent(off -> {
            throw CompositionExceptions.inactive(operation, template, off);
        });
    }

    private static void refuse(Operation operation, String template, List<String> problems) {
        if (!problems.isEmpty()) {
            throw ValidationExceptions.notSent(operation, template, problems);
        }
    }

    private final class ServiceOfEnsuredStarts implements EnsuredStarts.Service {

        /** The service needs a few seconds to stop one. */
        private static final Duration TIME_TO_STOP = Duration.ofMinutes(1);

        @Override
        public Uni<StartAnswer> start(String template, StartCompositionRequest request) {
            return DefaultReactiveCompositionService.this.start(() -> CheckedStart.of(template, request), template, null);
        }

        @Override
        public Uni<Composition> get(String arn) {
            return DefaultReactiveCompositionService.this.get(arn);
        }

        @Override
        public Uni<?> stopAndAwait(String arn) {
            return DefaultReactiveCompositionService.this.stopAndAwait(arn, TIME_TO_STOP);
        }
    }
}
