package io.quarkiverse.ivs.composition.runtime.waiting;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/** What the pollers ask: guarded calls, whose failures are the application's exceptions. */
public interface PollSource {

    /** GetComposition. */
    Uni<Composition> get(String arn);

    /** One page of an unfiltered ListCompositions; the first one for a null token. */
    Uni<ListCompositionsResponse> page(String region, String nextToken);

    /** How many attempts the service has throttled so far. */
    long throttled(Operation operation, String region);
}
