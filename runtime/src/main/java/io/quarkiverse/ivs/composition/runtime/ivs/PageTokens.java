package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.HashSet;
import java.util.Set;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;

/**
 * The tokens of a walk over the pages of a list. One that comes again would make it endless, and so would always new ones. Not
 * thread-safe.
 */
public final class PageTokens {

    /** Many more than an account can have compositions. */
    private static final int MOST_PAGES = 10_000;

    private final Set<String> seen = new HashSet<>();
    private String next;
    private int pages;

    /** Begins with the first page. */
    public PageTokens() {
        this(null);
    }

    /** @param first the token to begin with, or null for the first page */
    public PageTokens(String first) {
        accept(first);
        pages = 0;
    }

    /** What asks for the next page; null for the first one. */
    public String next() {
        return next;
    }

    /**
     * A page was read.
     *
     * @param token its token for the next one
     * @return whether there is a next one
     * @throws CompositionException if the token was there before, or if there were too many
     */
    public boolean accept(String token) {
        pages++;
        if (token == null || token.isEmpty()) {
            next = null;
            return false;
        }
        if (!seen.add(token)) {
            throw endless("the nextToken " + OutsideText.quoted(token) + ", which an earlier page had");
        }
        if (pages == MOST_PAGES) {
            throw endless("a nextToken still");
        }
        next = token;
        return true;
    }

    private CompositionException endless(String why) {
        FailureDetails details = FailureDetails.of(Operation.LIST_COMPOSITIONS.apiName()).withError(200, null)
                .withRemedy(false, "Narrow the list with a filter, and tell AWS Support.");
        return new CompositionException("ListCompositions would never end: page " + pages + " has " + why + ". "
                + details.remedy(), details, null);
    }
}
