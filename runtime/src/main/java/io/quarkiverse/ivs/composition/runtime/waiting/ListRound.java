package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.LinkedHashSet;
import java.util.Set;

import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.PageTokens;

/** One walk over the pages of a list, until all that are looked for were found. */
final class ListRound {

    private final Set<String> missing;
    private final PageTokens tokens = new PageTokens();
    private int pages;

    /** @param lookedFor the ARNs to find */
    ListRound(Set<String> lookedFor) {
        this.missing = new LinkedHashSet<>(lookedFor);
    }

    /** What asks for the next page; null for the first one. */
    String nextToken() {
        return tokens.next();
    }

    /** How many pages it took so far. */
    int pages() {
        return pages;
    }

    /** What was not found. */
    Set<String> missing() {
        return missing;
    }

    /**
     * Takes a page in.
     *
     * @return whether the round is over
     * @throws io.quarkiverse.ivs.composition.CompositionException if it would never end
     */
    boolean accept(ListCompositionsResponse page) {
        pages++;
        page.compositions().forEach(summary -> missing.remove(summary.arn()));
        return missing.isEmpty() || !tokens.accept(page.nextToken());
    }
}
