package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.PageTokens;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Lists of a region that are wanted up to their last page, one after the other. On the context of the region. */
final class WholeLists {

    private final Queue<WholeList> lists = new ArrayDeque<>();
    private boolean justHadItsTurn;

    private static final class WholeList {
        private final Predicate<CompositionSummary> wanted;
        private final UniEmitter<? super List<CompositionSummary>> result;
        private final PageTokens tokens = new PageTokens();
        private final List<CompositionSummary> found = new ArrayList<>();

        private WholeList(Predicate<CompositionSummary> wanted, UniEmitter<? super List<CompositionSummary>> result) {
            this.wanted = wanted;
            this.result = result;
        }
    }

    void add(Predicate<CompositionSummary> wanted, UniEmitter<? super List<CompositionSummary>> result) {
        lists.add(new WholeList(wanted, result));
    }

    boolean areWanted() {
        return !lists.isEmpty();
    }

    /** @param othersWait whether somebody else wants a page */
    boolean areNext(boolean othersWait) {
        boolean next = areWanted() && !(othersWait && justHadItsTurn);
        justHadItsTurn = false;
        return next;
    }

    /** The next page of the first list, and what takes it in. One that was abandoned is asked for again. */
    Uni<Runnable> nextPage(Function<String, Uni<ListCompositionsResponse>> source) {
        justHadItsTurn = true;
        WholeList list = lists.peek();
        return Uni.createFrom().deferred(() -> source.apply(list.tokens.next()))
                .onItemOrFailure().transform((page, failure) -> () -> accept(list, page, failure));
    }

    private void accept(WholeList list, ListCompositionsResponse page, Throwable failure) {
        if (failure != null) {
            lists.remove(list);
            list.result.fail(failure);
            return;
        }
        page.compositions().stream().filter(list.wanted).forEach(list.found::add);
        boolean more;
        try {
            more = list.tokens.accept(page.nextToken());
        } catch (RuntimeException endless) {
            lists.remove(list);
            list.result.fail(endless);
            return;
        }
        if (!more) {
            lists.remove(list);
            list.result.complete(list.found);
        }
    }
}
