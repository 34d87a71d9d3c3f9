package io.quarkiverse.ivs.composition.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What StartComposition answers.
 *
 * @param composition the composition as it was accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartCompositionResponse(Composition composition) {
}
