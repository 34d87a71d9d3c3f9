package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.smallrye.mutiny.Uni;

class WholeListsTest {

    private final WholeLists lists = new WholeLists();
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatIsWantedOfAllPages() {
        CompletableFuture<List<CompositionSummary>> result = wanted("a", "c");
        page("next", "a", "b");
        assertThat(result).isNotDone();
        page(null, "c", "d");
        assertThat(result.join()).extracting(CompositionSummary::arn).containsExactly("a", "c");
        assertThat(asked).containsExactly(null, "next");
        assertThat(lists.areWanted()).isFalse();
    }

    @Test
    void oneAfterTheOther() {
        CompletableFuture<List<CompositionSummary>> first = wanted("a");
        CompletableFuture<List<CompositionSummary>> second = wanted("a");
        page(null, "a");
        assertThat(first).isDone();
        assertThat(second).isNotDone();
        page(null, "a");
        assertThat(second).isDone();
    }

    @Test
    void inTurnWithWhoeverElseWantsAPage() {
        assertThat(lists.areNext(true)).isFalse();
        wanted("a");
        assertThat(lists.areNext(true)).isTrue();
        page("1", "a");
        assertThat(lists.areNext(true)).isFalse();
        assertThat(lists.areNext(true)).isTrue();
        page("2", "a");
        assertThat(lists.areNext(false)).isTrue();
    }

    @Test
    void aPageThatWasAbandonedIsAskedForAgain() {
        wanted("a");
        page("next", "a");
        lists.nextPage(token -> {
            asked.add(token);
            return Uni.createFrom().nothing();
        }).subscribe().with(answer -> {
        }).cancel();
        page(null, "b");
        assertThat(asked).containsExactly(null, "next", "next");
    }

    @Test
    void aPageThatFailsAndAListWithoutAnEndFailTheList() {
        CompletableFuture<List<CompositionSummary>> failing = wanted("a");
        lists.nextPage(token -> Uni.createFrom().failure(new IllegalStateException("down"))).await().indefinitely().run();
        assertThatThrownBy(failing::join).hasRootCauseMessage("down");
        CompletableFuture<List<CompositionSummary>> endless = wanted("a");
        page("same", "a");
        page("same", "a");
        assertThatThrownBy(endless::join).hasCauseInstanceOf(CompositionException.class);
        assertThat(lists.areWanted()).isFalse();
    }

    private CompletableFuture<List<CompositionSummary>> wanted(String... arns) {
        return Uni.createFrom().<List<CompositionSummary>> emitter(
                result -> lists.add(composition -> List.of(arns).contains(composition.arn()), result))
                .subscribeAsCompletionStage();
    }

    private void page(String nextToken, String... arns) {
        List<CompositionSummary> all = List.of(arns).stream()
                .map(arn -> CompositionSummary.builder().arn(arn).state(CompositionState.ACTIVE).build()).toList();
        lists.nextPage(token -> {
            asked.add(token);
            return Uni.createFrom().item(new ListCompositionsResponse(all, nextToken));
        }).await().indefinitely().run();
    }
}
