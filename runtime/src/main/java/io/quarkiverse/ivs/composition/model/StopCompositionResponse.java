package io.quarkiverse.ivs.composition.model;

/** What StopComposition answers: nothing. */
public record StopCompositionResponse() {
}
