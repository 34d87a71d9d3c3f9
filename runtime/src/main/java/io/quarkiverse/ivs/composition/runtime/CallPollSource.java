package io.quarkiverse.ivs.composition.runtime;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.GetCompositionRequest;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.client.Operation;
import io.quarkiverse.ivs.composition.runtime.waiting.PollSource;
import io.smallrye.mutiny.Uni;

/** The pollers ask as the application does. */
final class CallPollSource implements PollSource {

    private final Calls calls;

    CallPollSource(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Uni<Composition> get(String arn) {
        return calls.call(Operation.GET_COMPOSITION, arn, new GetCompositionRequest(arn), GetCompositionResponse.class)
                .map(GetCompositionResponse::composition);
    }

    @Override
    public Uni<ListCompositionsResponse> page(String region, String nextToken) {
        return calls.page(ListCompositionsRequest.builder().maxResults(Limits.PAGE).nextToken(nextToken).build(), region);
    }

    @Override
    public long throttled(Operation operation, String region) {
        return calls.throttled(operation, region);
    }
}
