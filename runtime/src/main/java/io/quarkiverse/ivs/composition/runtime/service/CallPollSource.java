package io.quarkiverse.ivs.composition.runtime.service;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.waiting.PollSource;
import io.smallrye.mutiny.Uni;

/** The pollers ask as the application does, but once: a failure that passes is followed by the next round. */
final class CallPollSource implements PollSource {

    private final Calls calls;

    CallPollSource(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Uni<Composition> get(String arn) {
        return calls.pollGet(arn);
    }

    @Override
    public Uni<ListCompositionsResponse> page(String region, String nextToken) {
        return calls.pollPage(ListCompositionsRequest.builder().maxResults(Limits.PAGE).nextToken(nextToken).build(), region);
    }

    @Override
    public long throttled(Operation operation, String region) {
        return calls.throttled(operation, region);
    }
}
