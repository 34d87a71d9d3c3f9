package io.quarkiverse.ivs.composition;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;

/**
 * Starts, reads and stops compositions, blocking the calling thread, which must be a worker or virtual thread: on an event loop
 * every method throws an {@link IllegalStateException} that names {@link ReactiveCompositionService}, which this is, awaited.
 * <p>
 * Each call goes to the region of the ARN it is about. It is checked before it is sent ({@link ValidationException}),
 * signed, and always ends: {@code quarkus.ivs-composition.timeout} limits each attempt, and the limits of retries and of
 * waiting for a turn add to it; should its end not be told, the wait ends half a minute after the sum of them. Failures of a
 * call are {@link CompositionException}s; an argument that must not be null
 * and is fails with a {@link NullPointerException}. A caller who is interrupted stays so; the call is cancelled, and a
 * start then fails with an {@link OutcomeUnknownException} that has its token. The bean is {@code @ApplicationScoped},
 * thread-safe, and can be mocked.
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
     * Starts the composition of a template once for a key, with the configured values; see
     * {@link #ensureStarted(String, String, StartOptions)}.
     *
     * @param template the name of a configured template
     * @param key what the composition is of, in the application's words, such as a meeting's id
     * @return the composition of the key
     * @throws CompositionException as {@link #ensureStarted(String, String, StartOptions)} does
     */
    Composition ensureStarted(String template, String key);

    /**
     * Starts the composition of a template once for a key, however often and from however many processes it is called: all get
     * the same composition. If that one has ended or is ending, all get the same successor; after five successors that have
     * ended as well, this fails. Five minutes after its end the service forgets a composition, and the key starts a new one.
     * <p>
     * No lock and no store is needed: the idempotency token is {@code base64url(SHA-256(...))}, 43 characters without padding,
     * of the name of the template, the ARN of the stage and the key, each as UTF-8 and preceded by its number of bytes (four
     * bytes, the highest first); for a successor, the ARN of the composition that it follows comes as a fourth part.
     *
     * @param template the name of a configured template
     * @param key what the composition is of, in the application's words, such as a meeting's id
     * @param options the values of this call, without a token; one key needs the same values everywhere
     * @return the composition of the key, {@code STARTING} or {@code ACTIVE}
     * @throws UnknownTemplateException if no such template is configured
     * @throws ValidationException if a value is missing or breaks the rules of the API; nothing was sent
     * @throws ConflictException if another request was started with this key
     * @throws CompositionEndedException if five successors have ended as well
     * @throws OutcomeUnknownException if it may have been started; calling this again finds out
     * @throws CompositionException if it was not started
     */
    Composition ensureStarted(String template, String key, StartOptions options);

    /**
     * Makes sure that the composition of a key is there, as {@link #ensureStarted(String, String, StartOptions)} does, and as
     * it should be: one that has a destination that has failed can be replaced. It is stopped then, and followed by the
     * successor on which all callers meet; stopping it may take up to a minute. One that has ended can be left as it is.
     *
     * @param template the name of a configured template
     * @param key what the composition is of, in the application's words, such as a meeting's id
     * @param options the values of this call, and what is replaced
     * @return the composition of the key, {@code STARTING} or {@code ACTIVE}; one that has ended only if the options leave it
     * @throws AwaitTimeoutException if the one to replace has not ended within a minute; calling this again goes on
     * @throws CompositionException as {@link #ensureStarted(String, String, StartOptions)} does
     */
    default Composition ensureStarted(String template, String key, EnsureOptions options) {
        throw new UnsupportedOperationException("ensureStarted with EnsureOptions");
    }

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
     * Lists all compositions of the configured region; see {@link #list(ListCompositionsRequest)}.
     *
     * @return the items; close it when you leave it before its end
     * @throws CompositionException if a page could not be read
     */
    default Stream<CompositionSummary> list() {
        return list(ListCompositionsRequest.builder().build());
    }

    /**
     * Lists the compositions of one stage; see {@link #list(ListCompositionsRequest)}.
     *
     * @param stageArn the ARN of the stage
     * @return the items; close it when you leave it before its end
     * @throws CompositionException if a page could not be read
     */
    default Stream<CompositionSummary> list(String stageArn) {
        return list(ListCompositionsRequest.builder().filterByStageArn(Objects.requireNonNull(stageArn, "stageArn")).build());
    }

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

    /**
     * Waits until a composition is {@code ACTIVE} and so are all its destinations. All who wait share the requests to the
     * service.
     *
     * @param arn its ARN
     * @param timeout how long to wait
     * @return the composition, active
     * @throws CompositionEndedException if it has ended, or one of its destinations has
     * @throws AwaitTimeoutException if it is not active in time
     * @throws ResourceNotFoundException if there is none
     * @throws CompositionException if it could not be read
     */
    Composition awaitActive(String arn, Duration timeout);

    /**
     * Waits until a composition is {@code ACTIVE} and so is one of its destinations.
     *
     * @param arn its ARN
     * @param destinationName the name of the destination in the start request, or its id if it has no name
     * @param timeout how long to wait
     * @return the composition, active
     * @throws ValidationException if it has no such destination
     * @throws CompositionEndedException if it has ended, or that destination has
     * @throws AwaitTimeoutException if it is not active in time
     * @throws ResourceNotFoundException if there is none
     * @throws CompositionException if it could not be read
     */
    Composition awaitActive(String arn, String destinationName, Duration timeout);

    /**
     * Waits until a composition has ended, by a call, by itself or by a failure: {@code STOPPED} or {@code FAILED}. A recording
     * is complete from then on.
     *
     * @param arn its ARN
     * @param timeout how long to wait
     * @return the composition with its recording prefixes, as it was seen after its end, or else as it was last seen; without
     *         those that
     *         only GetComposition tells, if that is not allowed; empty only if it was already gone
     * @throws AwaitTimeoutException if it has not ended in time, or its recording prefixes could not be read in time
     * @throws CompositionException if it could not be read
     */
    Optional<Composition> awaitStopped(String arn, Duration timeout);

    /**
     * Asks for the end of a composition and waits for it; {@link #stop(String)}, then {@link #awaitStopped(String, Duration)}.
     *
     * @param arn its ARN
     * @param timeout how long to wait once the service has accepted
     * @return as {@link #awaitStopped(String, Duration)} does
     * @throws AwaitTimeoutException if it has not ended in time
     * @throws CompositionException if the end could not be asked for, or the composition not be read
     */
    Optional<Composition> stopAndAwait(String arn, Duration timeout);
}
