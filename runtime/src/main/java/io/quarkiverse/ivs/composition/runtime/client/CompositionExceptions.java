package io.quarkiverse.ivs.composition.runtime.client;

/** Tells the application what became of its call. */
public final class CompositionExceptions {

    private CompositionExceptions() {
    }
}
