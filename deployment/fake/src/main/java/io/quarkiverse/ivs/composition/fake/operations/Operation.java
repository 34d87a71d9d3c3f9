package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.JsonNode;

/** What the service does with a request that has passed its rules. */
@FunctionalInterface
public interface Operation {

    /** Answers the response. */
    JsonNode answer(Call call);
}
