package io.quarkiverse.ivs.composition.runtime.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.GetCompositionRequest;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.model.StopCompositionRequest;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.Endpoint;
import io.quarkiverse.ivs.composition.runtime.client.EndpointResolver;
import io.quarkiverse.ivs.composition.runtime.client.ServiceRequest;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.ivs.PageTokens;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.quarkiverse.ivs.composition.runtime.lifecycle.Buckets;
import io.quarkiverse.ivs.composition.runtime.signing.SigningClock;
import io.quarkiverse.ivs.composition.runtime.template.CheckedStart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One checked request through the guard and the client. Failures come out as the application's exceptions. */
@ApplicationScoped
public class GuardedCalls implements Buckets {

    private static final Consumer<GuardedFailure> UNOBSERVED = failure -> {
    };

    private final EndpointResolver endpoints;
    private final CallGuard guard;
    private final CompositionClient client;
    private final SigningClock clock;

    GuardedCalls(EndpointResolver endpoints, CallGuard guard, CompositionClient client, SigningClock clock) {
        this.endpoints = endpoints;
        this.guard = guard;
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param start makes the start, once for each subscription
     * @param timeout of the whole start, or null
     * @param answered told each answer, also if the caller has left
     */
    Uni<StartAnswer> start(Supplier<CheckedStart> start, Duration timeout, Consumer<StartAnswer> answered) {
        return guard.call(() -> {
            CheckedStart made = start.get();
            return new ServiceCall<>(client, new ServiceRequest<>(Operation.START_COMPOSITION, endpoints.forArn(made.stage()),
                    made.body(), made.stage().toString(), StartCompositionResponse.class, (answer, date) -> {
                        StartAnswer started = new StartAnswer(answer.composition(), date == null ? Instant.now() : date);
                        answered.accept(started);
                        return started;
                    }), made.template(), made.idempotencyToken(), timeout, true, UNOBSERVED);
        });
    }

    /** GetComposition; the ARN was checked. */
    Uni<Composition> get(String arn) {
        return patient(() -> getRequest(arn));
    }

    /**
     * StopComposition; the ARN was checked. A stop whose answer was lost, and that then finds that the composition is being
     * stopped, has succeeded.
     */
    Uni<Void> stop(String arn) {
        return Uni.createFrom().deferred(() -> {
            AtomicBoolean answerLost = new AtomicBoolean();
            return guard.call(() -> new ServiceCall<>(client, stopRequest(arn), true,
                    failure -> answerLost.set(failure.outcomeUnknown()))).replaceWithVoid()
                    .onFailure(failure -> failure instanceof ConflictException && answerLost.get())
                    .recoverWithUni(conflict -> requireStopping(arn, conflict));
        });
    }

    /** The pages of ListCompositions, each asked for on demand. */
    Multi<ListCompositionsResponse> pages(ListCompositionsRequest request, String region) {
        return endpointOf(request, region).onItem().transformToMulti(endpoint -> Multi.createBy().repeating()
                .uni(() -> new PageTokens(request.nextToken()), tokens -> page(endpoint, request, tokens))
                .whilst(page -> page.nextToken() != null && !page.nextToken().isEmpty()));
    }

    /** GetComposition, for a poll: it comes again anyway, so no failure is waited out. */
    Uni<Composition> pollGet(String arn) {
        return once(() -> getRequest(arn));
    }

    /** One page of ListCompositions, for a poll. */
    Uni<ListCompositionsResponse> pollPage(ListCompositionsRequest request, String region) {
        return endpointOf(request, region).chain(endpoint -> once(() -> pageRequest(endpoint, request)));
    }

    /**
     * GetStorageConfiguration, for the bucket.
     *
     * @param arn as the service wrote it
     */
    @Override
    public Uni<String> bucket(String arn) {
        return Uni.createFrom().deferred(() -> IvsArn.parse(arn)
                .map(known -> patient(() -> new ServiceRequest<>(Operation.GET_STORAGE_CONFIGURATION, endpoints.forArn(known),
                        WireFormat.write(Map.of("arn", arn)), arn, JsonNode.class,
                        answer -> answer.path("storageConfiguration").path("s3").path("bucketName").textValue())))
                .orElseGet(() -> Uni.createFrom().nullItem()));
    }

    /** How many attempts the service has throttled so far. */
    long throttled(Operation operation, String region) {
        return guard.throttled(operation, region);
    }

    /** Fails what takes longer. */
    <T> Uni<T> within(Duration limit, Uni<T> uni, Supplier<Throwable> failure) {
        return guard.within(limit, uni, failure);
    }

    private Uni<Endpoint> endpointOf(ListCompositionsRequest request, String region) {
        String filter = request.filterByStageArn() != null ? request.filterByStageArn()
                : request.filterByEncoderConfigurationArn();
        return filter != null ? Uni.createFrom().item(endpointOf(filter)) : endpoints.resolve(region);
    }

    private Uni<ListCompositionsResponse> page(Endpoint endpoint, ListCompositionsRequest request, PageTokens tokens) {
        return patient(() -> pageRequest(endpoint, request.toBuilder().nextToken(tokens.next()).build()))
                .invoke(page -> tokens.accept(page.nextToken()));
    }

    private Uni<Void> requireStopping(String arn, Throwable conflict) {
        return get(arn).onItem().transformToUni(composition -> {
            CompositionState state = composition.state();
            return state.isFinal() || state.equals(CompositionState.STOPPING) ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(conflict);
        }).onFailure(ResourceNotFoundException.class).recoverWithUni(Uni.createFrom().voidItem());
    }

    private <T> Uni<T> patient(Supplier<ServiceRequest<?, T>> request) {
        return guard.call(() -> new ServiceCall<>(client, request.get(), true, UNOBSERVED));
    }

    private <T> Uni<T> once(Supplier<ServiceRequest<?, T>> request) {
        return guard.call(() -> new ServiceCall<>(client, request.get(), false, UNOBSERVED));
    }

    private ServiceRequest<?, StopCompositionResponse> stopRequest(String arn) {
        return new ServiceRequest<>(Operation.STOP_COMPOSITION, endpointOf(arn),
                WireFormat.write(new StopCompositionRequest(arn)), arn, StopCompositionResponse.class, Function.identity());
    }

    private ServiceRequest<?, Composition> getRequest(String arn) {
        return new ServiceRequest<>(Operation.GET_COMPOSITION, endpointOf(arn),
                WireFormat.write(new GetCompositionRequest(arn)), arn, GetCompositionResponse.class,
                GetCompositionResponse::composition);
    }

    /** Its times are read by the service's clock, which its answer tells. */
    private ServiceRequest<?, ListCompositionsResponse> pageRequest(Endpoint endpoint, ListCompositionsRequest request) {
        return new ServiceRequest<>(Operation.LIST_COMPOSITIONS, endpoint, WireFormat.write(request),
                request.filterByStageArn(), ListCompositionsResponse.class, (page, date) -> {
                    if (date != null) {
                        clock.correct(date);
                    }
                    return page;
                });
    }

    /** Requests are checked before, so the text is an ARN. */
    private Endpoint endpointOf(String arn) {
        return endpoints.forArn(IvsArn.parse(arn).orElseThrow());
    }
}
