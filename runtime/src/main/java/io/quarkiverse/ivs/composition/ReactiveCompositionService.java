package io.quarkiverse.ivs.composition;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Starts, reads and stops compositions without blocking; to be called on any thread. Nothing happens before the
 * subscription, and each subscription is a call of its own, with an idempotency token of its own unless one is given.
 * Results arrive on the Vert.x context of the caller if there is one.
 * <p>
 * Failures are those of {@link CompositionService}, as failed items; all that a method itself throws is a
 * {@link NullPointerException} for an argument that must not be null. The bean is {@code @ApplicationScoped}, thread-safe,
 * and can be mocked.
 */
public interface ReactiveCompositionService {

    /**
     * Starts the composition of a template with its configured values.
     *
     * @param template the name of a configured template
     * @return the composition as the service accepted it, usually {@code STARTING}; fails as
     *         {@link CompositionService#start(String)} does
     */
    Uni<Composition> start(String template);

    /**
     * Starts the composition of a template; values of the call win over configured ones.
     *
     * @param template the name of a configured template
     * @param options the values of this call
     * @return the composition as the service accepted it, usually {@code STARTING}; fails as
     *         {@link CompositionService#start(String, StartOptions)} does
     */
    Uni<Composition> start(String template, StartOptions options);

    /**
     * Starts a composition that no template describes.
     *
     * @param request the whole request
     * @return the composition as the service accepted it, usually {@code STARTING}; fails as
     *         {@link CompositionService#start(StartCompositionRequest)} does
     */
    Uni<Composition> start(StartCompositionRequest request);

    /**
     * Starts the composition of a template once for a key, with the configured values.
     *
     * @param template the name of a configured template
     * @param key what the composition is of, in the application's words, such as a meeting's id
     * @return the composition of the key; fails as {@link CompositionService#ensureStarted(String, String, StartOptions)} does
     */
    Uni<Composition> ensureStarted(String template, String key);

    /**
     * Starts the composition of a template once for a key; see {@link CompositionService#ensureStarted(String,
     * String, StartOptions)}. Within this process, calls with one key at the same time share one start; who cancels
     * does not disturb the others.
     *
     * @param template the name of a configured template
     * @param key what the composition is of, in the application's words, such as a meeting's id
     * @param options the values of this call, without a token
     * @return the composition of the key; fails as {@link CompositionService#ensureStarted(String, String, StartOptions)} does
     */
    Uni<Composition> ensureStarted(String template, String key, StartOptions options);

    /**
     * Makes sure that the composition of a key is there and as it should be; see
     * {@link CompositionService#ensureStarted(String, String, EnsureOptions)}.
     *
     * @param template the name of a configured template
     * @param key what the composition is of, in the application's words, such as a meeting's id
     * @param options the values of this call, and what is replaced
     * @return the composition of the key; fails as {@link CompositionService#ensureStarted(String, String, EnsureOptions)} does
     */
    default Uni<Composition> ensureStarted(String template, String key, EnsureOptions options) {
        throw new UnsupportedOperationException("ensureStarted with EnsureOptions");
    }

    /**
     * Reads a composition.
     *
     * @param arn its ARN
     * @return the composition as it is now; fails as {@link CompositionService#get(String)} does
     */
    Uni<Composition> get(String arn);

    /**
     * Asks for the end of a composition, which then goes through {@code STOPPING} to {@code STOPPED}. One that is not there any
     * more counts as stopped.
     *
     * @param arn its ARN
     * @return completes with null when the service has accepted; fails as {@link CompositionService#stop(String)} does
     */
    Uni<Void> stop(String arn);

    /**
     * Lists all compositions of the configured region; see {@link #list(ListCompositionsRequest)}.
     *
     * @return the items; fails as {@link CompositionService#list()} does
     */
    default Multi<CompositionSummary> list() {
        return list(ListCompositionsRequest.builder().build());
    }

    /**
     * Lists the compositions of one stage; see {@link #list(ListCompositionsRequest)}.
     *
     * @param stageArn the ARN of the stage
     * @return the items; fails as {@link CompositionService#list(String)} does
     */
    default Multi<CompositionSummary> list(String stageArn) {
        return list(ListCompositionsRequest.builder().filterByStageArn(Objects.requireNonNull(stageArn, "stageArn")).build());
    }

    /**
     * Lists compositions over all pages; a page is asked for when the subscriber's demand comes to it. The region is
     * that of the request's ARN filter, else the configured one.
     *
     * @param request the filters and the size of a page
     * @return the items; fails as {@link CompositionService#list(ListCompositionsRequest)} does
     */
    Multi<CompositionSummary> list(ListCompositionsRequest request);

    /**
     * Lists compositions of one region over all pages; see {@link #list(ListCompositionsRequest)}.
     *
     * @param request the filters and the size of a page
     * @param region the region, such as {@code eu-west-1}
     * @return the items; fails as {@link CompositionService#list(ListCompositionsRequest, String)} does
     */
    Multi<CompositionSummary> list(ListCompositionsRequest request, String region);

    /**
     * Waits until a composition is {@code ACTIVE} and so are all its destinations, holding no thread.
     *
     * @param arn its ARN
     * @param timeout how long to wait
     * @return the composition, active; fails as {@link CompositionService#awaitActive(String, Duration)} does
     */
    Uni<Composition> awaitActive(String arn, Duration timeout);

    /**
     * Waits until a composition is {@code ACTIVE} and so is one of its destinations, holding no thread.
     *
     * @param arn its ARN
     * @param destinationName the name of the destination in the start request, or its id if it has no name
     * @param timeout how long to wait
     * @return the composition, active; fails as {@link CompositionService#awaitActive(String, String, Duration)} does
     */
    Uni<Composition> awaitActive(String arn, String destinationName, Duration timeout);

    /**
     * Waits until a composition has ended, holding no thread.
     *
     * @param arn its ARN
     * @param timeout how long to wait
     * @return the composition after its end, as {@link CompositionService#awaitStopped(String, Duration)} has it
     */
    Uni<Optional<Composition>> awaitStopped(String arn, Duration timeout);

    /**
     * Asks for the end of a composition and waits for it, holding no thread.
     *
     * @param arn its ARN
     * @param timeout how long to wait once the service has accepted
     * @return the composition after its end, as {@link CompositionService#stopAndAwait(String, Duration)} has it
     */
    Uni<Optional<Composition>> stopAndAwait(String arn, Duration timeout);

    /**
     * Follows a composition: as it is when it is first seen, then after each change, up to {@code STOPPED} or {@code
     * FAILED}, with which the stream completes. All who wait or watch in a region share the requests to the service;
     * when more than five compositions are watched, they are found by ListCompositions, which tells neither layout
     * nor configurations nor recording prefixes: these are there once GetComposition was asked, which comes to each
     * in its turn. A slow subscriber misses states, never the last one.
     *
     * @param arn its ARN
     * @return the changes; fails with {@link ResourceNotFoundException} if there is no such composition, and with a
     *         {@link CompositionException} if it cannot be read
     */
    Multi<Composition> watch(String arn);
}
