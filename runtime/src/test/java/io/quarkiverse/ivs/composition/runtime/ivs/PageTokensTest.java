package io.quarkiverse.ivs.composition.runtime.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionException;

class PageTokensTest {

    private static final String REMEDY = " Narrow the list with a filter, and tell AWS Support.";

    private final PageTokens tokens = new PageTokens();

    @Test
    void aWalkEndsWithThePageThatHasNone() {
        assertThat(tokens.next()).isNull();
        assertThat(tokens.accept("A")).isTrue();
        assertThat(tokens.next()).isEqualTo("A");
        assertThat(tokens.accept("")).isFalse();
        assertThat(tokens.next()).isNull();
    }

    @Test
    void aTokenThatComesAgainIsAnEndlessList() {
        for (List<String> walk : List.of(List.of("A"), List.of("A", "B"))) {
            PageTokens repeating = new PageTokens();
            walk.forEach(repeating::accept);
            assertThatThrownBy(() -> repeating.accept("A")).isInstanceOf(CompositionException.class)
                    .hasMessage("ListCompositions would never end: page " + (walk.size() + 1)
                            + " has the nextToken \"A\", which an earlier page had." + REMEDY);
        }
    }

    @Test
    void theTokenThatAWalkBeganWithDoesNotComeAgain() {
        assertThatThrownBy(() -> new PageTokens("A").accept("A")).hasMessageContaining(": page 1 has the nextToken \"A\", ");
    }

    @Test
    void alwaysNewTokensAreAnEndlessListAsWell() {
        for (int page = 1; page < 10_000; page++) {
            tokens.accept("token of page " + page);
        }
        assertThatThrownBy(() -> tokens.accept("another one")).isInstanceOf(CompositionException.class)
                .hasMessage("ListCompositions would never end: page 10000 has a nextToken still." + REMEDY);
    }
}
