package io.quarkiverse.ivs.composition;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Starts, reads and stops compositions without blocking; to be called on any thread. Nothing happens before the subscription,
 * and each
 * subscription is a call of its own, with an idempotency token of its own unless one is given. Results arrive on the Vert.x
 * context of the caller if there is one.
 * <p>
 * Failures are those of {@link CompositionService}, as failed items; no method throws. The bean is {@code @ApplicationScoped},
 * thread-safe, and can be mocked.
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
     * Lists compositions over all pages; a page is asked for when the subscriber's demand comes to it. The region is that of
     * the
     * request's ARN filter, else the configured one.
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
}
