package io.quarkiverse.ivs.composition.runtime;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkiverse.ivs.composition.runtime.client.Endpoint;
import io.quarkiverse.ivs.composition.runtime.client.EndpointResolver;
import io.quarkiverse.ivs.composition.runtime.client.Operation;
import io.quarkiverse.ivs.composition.runtime.client.WireFormat;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One checked request through the guard and the client. Failures come out as the application's exceptions. */
@ApplicationScoped
public class Calls {

    private final EndpointResolver endpoints;
    private final CallGuard guard;
    private final CompositionClient client;

    Calls(EndpointResolver endpoints, CallGuard guard, CompositionClient client) {
        this.endpoints = endpoints;
        this.guard = guard;
        this.client = client;
    }

    /** StartComposition; the request has its token. */
    Uni<StartCompositionResponse> start(String template, StartCompositionRequest request) {
        return call(Operation.START_COMPOSITION, template, request.idempotencyToken(), endpointOf(request.stageArn()), request,
                StartCompositionResponse.class);
    }

    /** An operation on an existing composition. */
    <T> Uni<T> call(Operation operation, String arn, Object request, Class<T> responseType) {
        return call(operation, null, null, endpointOf(arn), request, responseType);
    }

    /** The pages of ListCompositions, each asked for on demand. */
    Multi<ListCompositionsResponse> pages(ListCompositionsRequest request, String region) {
        return endpointOf(request, region).onItem().transformToMulti(endpoint -> Multi.createBy().repeating()
                .uni(() -> new AtomicReference<>(request), next -> page(endpoint, next))
                .whilst(page -> page.nextToken() != null && !page.nextToken().isEmpty()));
    }

    /** One page of ListCompositions. */
    Uni<ListCompositionsResponse> page(ListCompositionsRequest request, String region) {
        return endpointOf(request, region).chain(endpoint -> page(endpoint, new AtomicReference<>(request)));
    }

    /** How many attempts the service has throttled so far. */
    long throttled(Operation operation, String region) {
        return guard.throttled(operation, region);
    }

    private Uni<Endpoint> endpointOf(ListCompositionsRequest request, String region) {
        String filter = request.filterByStageArn() != null ? request.filterByStageArn()
                : request.filterByEncoderConfigurationArn();
        return filter != null ? Uni.createFrom().item(endpointOf(filter)) : endpoints.resolve(region);
    }

    private Uni<ListCompositionsResponse> page(Endpoint endpoint, AtomicReference<ListCompositionsRequest> next) {
        return call(Operation.LIST_COMPOSITIONS, null, null, endpoint, next.get(), ListCompositionsResponse.class)
                .invoke(page -> next.set(next.get().toBuilder().nextToken(page.nextToken()).build()));
    }

    private <T> Uni<T> call(Operation operation, String template, String token, Endpoint endpoint, Object request,
            Class<T> responseType) {
        byte[] body = WireFormat.write(request);
        return guard
                .call(operation, endpoint.region(), attempt -> client.send(operation, endpoint, body, attempt, responseType))
                .onFailure(GuardedFailure.class)
                .transform(failure -> CompositionExceptions.of(operation, template, token, (GuardedFailure) failure));
    }

    /** Requests are checked before, so the text is an ARN. */
    private Endpoint endpointOf(String arn) {
        return endpoints.forArn(IvsArn.parse(arn).orElseThrow());
    }
}
