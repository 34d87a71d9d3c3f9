package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.JsonNode;

/** What the service does with a request that has passed its rules. */
@FunctionalInterface
public interface Operation {

    JsonNode answer(Call call);
}
