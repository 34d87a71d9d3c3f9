package io.quarkiverse.ivs.composition.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What GetComposition takes.
 *
 * @param arn the composition; required
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GetCompositionRequest(String arn) {
}
