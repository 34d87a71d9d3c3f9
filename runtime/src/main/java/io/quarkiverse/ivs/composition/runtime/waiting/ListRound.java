package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.LinkedHashSet;
import java.util.Set;

import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;

/** One walk over the pages of a list, until all that are looked for were found. Guarded by the lock of its poller. */
final class ListRound {

    private final Set<String> missing;
    private String nextToken;
    private int pages;

    /** @param lookedFor the ARNs to find */
    ListRound(Set<String> lookedFor) {
        this.missing = new LinkedHashSet<>(lookedFor);
    }

    String nextToken() {
        return nextToken;
    }

    boolean hasBegun() {
        return nextToken != null;
    }

    /** How many pages it took so far. */
    int pages() {
        return pages;
    }

    /** What was not found. */
    Set<String> missing() {
        return missing;
    }

    /** @return whether the round is over */
    boolean accept(ListCompositionsResponse page) {
        pages++;
        page.compositions().forEach(summary -> missing.remove(summary.arn()));
        String token = page.nextToken();
        boolean last = token == null || token.isEmpty() || token.equals(nextToken);
        nextToken = token;
        return last || missing.isEmpty();
    }
}
