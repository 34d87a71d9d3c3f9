package io.quarkiverse.ivs.composition.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What ListCompositions answers: one page.
 *
 * @param compositions the items of this page, maybe none
 * @param nextToken the token of the next page, or null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListCompositionsResponse(List<CompositionSummary> compositions, @Nullable String nextToken) {

    /** Copies the collections; a null one becomes an empty one. */
    public ListCompositionsResponse {
        compositions = Copies.of(compositions);
    }
}
