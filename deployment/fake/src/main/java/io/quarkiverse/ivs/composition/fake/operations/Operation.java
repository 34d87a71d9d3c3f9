package io.quarkiverse.ivs.composition.fake.operations;

/** What the service does with a request that has passed its rules. */
@FunctionalInterface
public interface Operation {

    /** Answers the body of the response. */
    byte[] answer(Call call);
}
