package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** What the service does with a request that has passed its rules. */
@FunctionalInterface
interface Operation {

    /** Answers the body of the response. */
    byte[] answer(Call call);
}
