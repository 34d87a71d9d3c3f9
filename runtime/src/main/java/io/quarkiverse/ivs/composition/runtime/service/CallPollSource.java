package io.quarkiverse.ivs.composition.runtime.service;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.waiting.PollSource;
import io.smallrye.mutiny.Uni;

/**
 * The pollers ask as the application does, but once: a failure that passes is followed by the next round. Each request has a
 * Vert.x context of its own, so that nothing is left for the next one.
 */
final class CallPollSource implements PollSource {

    private final GuardedCalls calls;
    private final Executor ownContext;

    CallPollSource(GuardedCalls calls, Supplier<CallerContext> eventLoops) {
        this.calls = calls;
        this.ownContext = request -> eventLoops.get().execute(request);
    }

    @Override
    public Uni<Composition> get(String arn) {
        return calls.pollGet(arn).runSubscriptionOn(ownContext);
    }

    @Override
    public Uni<ListCompositionsResponse> page(String region, String nextToken) {
        return calls.pollPage(ListCompositionsRequest.builder().maxResults(Limits.PAGE).nextToken(nextToken).build(), region)
                .runSubscriptionOn(ownContext);
    }

    @Override
    public long throttled(Operation operation, String region) {
        return calls.throttled(operation, region);
    }
}
