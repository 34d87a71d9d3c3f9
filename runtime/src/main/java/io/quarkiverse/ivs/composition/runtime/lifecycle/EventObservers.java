package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.util.concurrent.CompletionStage;

/** Those who are told. */
@FunctionalInterface
interface EventObservers {

    /**
     * Tells the synchronous ones, and throws what the first of them throws; then the asynchronous ones.
     *
     * @return completes when the asynchronous ones are done
     */
    CompletionStage<?> tell(Object event);
}
