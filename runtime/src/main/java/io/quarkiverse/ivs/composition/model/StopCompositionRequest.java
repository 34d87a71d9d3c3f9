package io.quarkiverse.ivs.composition.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What StopComposition takes.
 *
 * @param arn the composition; required
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StopCompositionRequest(String arn) {
}
