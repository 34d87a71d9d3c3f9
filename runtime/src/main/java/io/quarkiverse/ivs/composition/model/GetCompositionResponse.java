package io.quarkiverse.ivs.composition.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What GetComposition answers.
 *
 * @param composition the composition as it is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GetCompositionResponse(Composition composition) {
}
