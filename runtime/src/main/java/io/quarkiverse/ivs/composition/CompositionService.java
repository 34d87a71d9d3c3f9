package io.quarkiverse.ivs.composition;

import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;

/**
 * Starts, reads and stops compositions, blocking the calling thread, which must be a worker or virtual thread: on an event loop
 * every method throws an {@link IllegalStateException} that names {@link ReactiveCompositionService}, which this is, awaited.
 * <p>
 * Each call goes to the region of the ARN it is about. It is checked before it is sent
 * ({@link ValidationException}), signed, and ends within the configured time-out. All failures are
 * {@link CompositionException}s. The bean is {@code @ApplicationScoped}, thread-safe, and can be mocked.
 */
public interface CompositionService {

    /**
     * Starts the composition of a template with its configured values.
     *
     * @param template the name of a configured template
     * @return the composition as the service accepted it, usually {@code STARTING}
     * @throws UnknownTemplateException if no such template is configured
     * @throws ValidationException if a value is missing or breaks the rules of the API; nothing was sent
     * @throws OutcomeUnknownException if it may have been started
     * @throws CompositionException if it was not started
     */
    Composition start(String template);

    /**
     * Starts the composition of a template; values of the call win over configured ones.
     *
     * @param template the name of a configured template
     * @param options the values of this call
     * @return the composition as the service accepted it, usually {@code STARTING}
     * @throws UnknownTemplateException if no such template is configured
     * @throws ValidationException if a value is missing or breaks the rules of the API; nothing was sent
     * @throws OutcomeUnknownException if it may have been started
     * @throws CompositionException if it was not started
     */
    Composition start(String template, StartOptions options);

    /**
     * Starts a composition that no template describes. A missing idempotency token is made, once for the call.
     *
     * @param request the whole request
     * @return the composition as the service accepted it, usually {@code STARTING}
     * @throws ValidationException if the request breaks the rules of the API; nothing was sent
     * @throws OutcomeUnknownException if it may have been started
     * @throws CompositionException if it was not started
     */
    Composition start(StartCompositionRequest request);

    /**
     * Reads a composition.
     *
     * @param arn its ARN
     * @return the composition as it is now
     * @throws ResourceNotFoundException if there is none, or if it ended more than five minutes ago
     * @throws CompositionException if it could not be read
     */
    Composition get(String arn);

    /**
     * Asks for the end of a composition, which then goes through {@code STOPPING} to {@code STOPPED}. One that is not there any
     * more counts as stopped.
     *
     * @param arn its ARN
     * @throws CompositionException if it could not be asked for
     */
    void stop(String arn);

    /**
     * Lists compositions over all pages. A page is asked for when the stream comes to it, so a failure can show at any item.
     * The region is that of the request's ARN filter, else the configured one.
     *
     * @param request the filters and the size of a page
     * @return the items; close it when you leave it before its end
     * @throws CompositionException if a page could not be read
     */
    Stream<CompositionSummary> list(ListCompositionsRequest request);

    /**
     * Lists compositions of one region over all pages; see {@link #list(ListCompositionsRequest)}.
     *
     * @param request the filters and the size of a page
     * @param region the region, such as {@code eu-west-1}
     * @return the items; close it when you leave it before its end
     * @throws CompositionException if a page could not be read
     */
    Stream<CompositionSummary> list(ListCompositionsRequest request, String region);
}
