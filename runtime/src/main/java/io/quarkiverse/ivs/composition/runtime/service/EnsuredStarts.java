package io.quarkiverse.ivs.composition.runtime.service;

import java.util.List;
import java.util.function.BiFunction;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.quarkiverse.ivs.composition.runtime.ivs.ValidationExceptions;
import io.quarkiverse.ivs.composition.runtime.template.StartKeys;
import io.smallrye.mutiny.Uni;

/**
 * Starts that are meant once, whoever makes them: the token comes from the key. A composition that has ended is followed by one
 * whose token comes from the ended one as well, so that all replicas meet on the same successor.
 */
final class EnsuredStarts {

    /** How many ended compositions of one key are followed. More within the five minutes that they stay is no accident. */
    static final int MAX_LINKS = 5;
    /** A start for each link; and to read it, to stop it and to wait for its end. */
    static final int MAX_CALLS = 4 * (MAX_LINKS + 1);

    private final BiFunction<String, StartOptions, StartCompositionRequest> requests;
    private final Service service;
    // By the whole request: the same key with other values is the service's to refuse, not ours to mix up.
    private final SharedStarts<SharedBy, Composition> sharedStarts = new SharedStarts<>();

    /** What is asked of the service. */
    interface Service {

        /** Sends the request of a template. */
        Uni<StartAnswer> start(String template, StartCompositionRequest request);

        /** Reads a composition. */
        Uni<Composition> get(String arn);

        /** Stops a composition and waits for its end, or until it is gone. */
        Uni<?> stopAndAwait(String arn);
    }

    /** @param requests makes the request of a template */
    EnsuredStarts(BiFunction<String, StartOptions, StartCompositionRequest> requests, Service service) {
        this.requests = requests;
        this.service = service;
    }

    /** The composition of a key. Nothing happens before the subscription. */
    Uni<Composition> ensure(String template, String key, EnsureOptions options) {
        return Uni.createFrom().deferred(() -> {
            refuse(template, key, options.start());
            StartCompositionRequest request = requests.apply(template, options.start());
            StartCompositionRequest first = tokened(request, StartKeys.first(template, request.stageArn(), key));
            return sharedStarts.join(new SharedBy(first, options.replacesFailedDestinations(), options.replacesEnded()),
                    () -> new Ensured(template, key, options).link(first, null, 0));
        });
    }

    private record SharedBy(StartCompositionRequest request, boolean replacesFailedDestinations, boolean replacesEnded) {
    }

    /** One key on its way to its composition. */
    private final class Ensured {

        private final String template;
        private final String key;
        private final EnsureOptions options;

        Ensured(String template, String key, EnsureOptions options) {
            this.template = template;
            this.key = key;
            this.options = options;
        }

        Uni<Composition> link(StartCompositionRequest request, Composition predecessor, int links) {
            return service.start(template, request)
                    .onFailure(ConflictException.class)
                    .transform(conflict -> explained(key, predecessor, (ConflictException) conflict))
                    .chain(this::asItIsNow)
                    .chain(composition -> {
                        if (hasEnded(composition)) {
                            return options.replacesEnded() ? successor(request, composition, links)
                                    : Uni.createFrom().item(composition);
                        }
                        return options.replacesFailedDestinations() && hasFailedDestination(composition)
                                ? service.stopAndAwait(composition.arn()).chain(() -> successor(request, composition, links))
                                : Uni.createFrom().item(composition);
                    });
        }

        /** One that is gone has ended, whatever the answer said. */
        private Uni<Composition> asItIsNow(StartAnswer answer) {
            Composition answered = answer.composition();
            if (hasEnded(answered) || !answer.isOfAnEarlierStart()) {
                return Uni.createFrom().item(answered);
            }
            return service.get(answered.arn())
                    .onFailure(ResourceNotFoundException.class)
                    .recoverWithItem(() -> answered.toBuilder().state(CompositionState.STOPPED).build())
                    // Whoever may not read it has nothing better than the answer.
                    .onFailure(AccessDeniedException.class).recoverWithItem(answered);
        }

        private Uni<Composition> successor(StartCompositionRequest request, Composition ended, int links) {
            if (links == MAX_LINKS) {
                return Uni.createFrom().failure(allEnded(template, key, request, ended));
            }
            String token = StartKeys.successor(template, request.stageArn(), key, ended.arn());
            return link(tokened(request, token), ended, links + 1);
        }
    }

    private static boolean hasFailedDestination(Composition composition) {
        return composition.destinations().stream()
                .anyMatch(destination -> DestinationState.FAILED.equals(destination.state()));
    }

    private static boolean hasEnded(Composition composition) {
        CompositionState state = composition.state();
        return state != null && (state.isFinal() || state.equals(CompositionState.STOPPING));
    }

    private static StartCompositionRequest tokened(StartCompositionRequest request, String token) {
        return request.toBuilder().idempotencyToken(token).build();
    }

    private static void refuse(String template, String key, StartOptions options) {
        if (key == null || key.isEmpty()) {
            throw ValidationExceptions.notSent(Operation.START_COMPOSITION, template, List.of(
                    "key is " + (key == null ? "null" : "empty")
                            + ", but must name what is recorded, such as a meeting's id."));
        }
        if (options.idempotencyToken() != null) {
            throw ValidationExceptions.notSent(Operation.START_COMPOSITION, template, List.of("idempotencyToken is "
                    + OutsideText.quoted(options.idempotencyToken())
                    + ", but ensureStarted makes the token from the key. Leave it out, or call start."));
        }
    }

    /** @param predecessor the composition of this key that is being followed, or null */
    private static ConflictException explained(String key, Composition predecessor, ConflictException conflict) {
        boolean stopping = predecessor != null && CompositionState.STOPPING.equals(predecessor.state());
        String remedy = stopping ? "The composition before it, " + OutsideText.shown(predecessor.arn())
                + ", is STOPPING, and may still hold the channel: call again once it is STOPPED."
                : "If no other composition uses the channel, another request was started with the key "
                        + OutsideText.quoted(key) + ", maybe by another replica: one key needs the same values everywhere.";
        FailureDetails details = new FailureDetails(conflict.operation(), conflict.template(), conflict.status(),
                conflict.code(), conflict.requestId(), conflict.idempotencyToken(), stopping, remedy);
        return new ConflictException(conflict.getMessage() + " " + remedy, details, conflict);
    }

    private static CompositionEndedException allEnded(String template, String key, StartCompositionRequest request,
            Composition last) {
        String remedy = "Find out why they end, or start with another key.";
        FailureDetails details = FailureDetails.of(Operation.START_COMPOSITION.apiName()).withTemplate(template)
                .withIdempotencyToken(request.idempotencyToken())
                .withRemedy(false, remedy);
        return new CompositionEndedException("All " + (MAX_LINKS + 1) + " compositions that were started with the key "
                + OutsideText.quoted(key) + " for template \"" + template + "\" have ended, the last one, "
                + OutsideText.shown(last.arn())
                + ", is " + OutsideText.shown(last.state().value()) + ". "
                + remedy, details, last);
    }
}
