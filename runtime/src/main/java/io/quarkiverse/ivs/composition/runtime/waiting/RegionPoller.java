package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Asks the service, once for all who wait in a region: for a few compositions with GetComposition each, for more with
 * the pages of ListCompositions, and with GetComposition for those that the pages lack. The pages do not tell recording
 * prefixes, and a composition may be gone at any time: what a round leaves over of {@value #FEW} requests goes to those
 * whose details are not known. If one of the two operations fails for good, the other one is asked instead. Nothing is asked
 * while nobody watches. All of it happens on the context of the region.
 */
final class RegionPoller {

    /** Up to here a GetComposition each is cheaper than pages that others share. */
    static final int FEW = 5;

    private final String region;
    private final PollSource source;
    private final Time time;
    private final AllWatchers allWatchers;
    private final KnownDetails details;
    private final long intervalNanos;
    private final RegionContext context;
    private final PacedRequests gets;
    private final PacedRequests lists;
    private final FailingOperations failing;
    private final Map<String, WatchedComposition> watched = new LinkedHashMap<>();
    private final GetQueue toGet = new GetQueue(FEW);
    private final WholeLists wholeLists = new WholeLists();
    private ListRound round;
    private boolean roundIsDue;
    private Cancellable nextRound;
    private volatile boolean idle = true;

    RegionPoller(String region, PollSource source, Duration interval, double requestsPerSecond, Time time, Executor eventLoop,
            AllWatchers allWatchers, KnownDetails details) {
        this.region = region;
        this.source = source;
        this.time = time;
        this.allWatchers = allWatchers;
        this.details = details;
        this.intervalNanos = interval.toNanos();
        this.context = new RegionContext(eventLoop, time);
        this.gets = new PacedRequests(context, time, this::nextGet, () -> {
        }, () -> source.throttled(Operation.GET_COMPOSITION, region), requestsPerSecond);
        this.lists = new PacedRequests(context, time, this::nextPage, gets::wake,
                () -> source.throttled(Operation.LIST_COMPOSITIONS, region), requestsPerSecond);
        this.failing = new FailingOperations(region, time);
    }

    RegionContext context() {
        return context;
    }

    /** Tells the watcher what is known, and what becomes known, until it leaves or is told that nothing follows. */
    void watch(String arn, Watcher watcher) {
        if (allWatchers.add(watcher)) {
            context.execute(() -> begin(arn, watcher));
        }
    }

    /** Whoever leaves last takes along what is on its way. */
    void leave(String arn, Watcher watcher) {
        allWatchers.remove(watcher);
        context.execute(() -> end(arn, watcher));
    }

    /** Asks for all that GetComposition tells, and again if that fails. On the context of the region. */
    void want(String arn) {
        WatchedComposition composition = watched.get(arn);
        if (composition != null && composition.denied() == null) {
            composition.want();
            toGet.add(arn);
            gets.wake();
        }
    }

    /**
     * Those of all compositions of the region that are wanted. The pages are asked for at the pace of the rounds, and in turn
     * with theirs.
     */
    Uni<List<CompositionSummary>> list(Predicate<CompositionSummary> wanted) {
        return Uni.createFrom().emitter(result -> context.execute(() -> {
            wholeLists.add(wanted, result);
            lists.wake();
        }));
    }

    /** Whether nobody watches; asked from anywhere. */
    boolean isIdle() {
        return idle;
    }

    private void begin(String arn, Watcher watcher) {
        idle = false;
        int before = watched.size();
        WatchedComposition composition = watched.computeIfAbsent(arn, this::unseen);
        composition.add(watcher);
        Snapshot last = composition.last();
        if (last == null && watched.size() <= FEW) {
            toGet.add(arn);
        }
        if (before == FEW && watched.size() == FEW + 1) {
            scheduleRound(0);
        } else if (nextRound == null) {
            scheduleRound(intervalNanos);
        }
        if (last != null) {
            watcher.seen(last);
        }
        gets.wake();
    }

    private WatchedComposition unseen(String arn) {
        Composition known = details.of(arn);
        if (known == null) {
            toGet.undetailed(arn);
        }
        return new WatchedComposition(arn, known);
    }

    private void end(String arn, Watcher watcher) {
        WatchedComposition composition = watched.get(arn);
        if (composition != null && composition.remove(watcher)) {
            forget(arn);
        }
        if (watched.isEmpty()) {
            gets.abandon();
            lists.abandon();
            if (wholeLists.areWanted()) {
                lists.wake();
            }
        }
    }

    private void forget(String arn) {
        watched.remove(arn);
        toGet.remove(arn);
        if (watched.isEmpty()) {
            idle = true;
            nextRound.cancel();
            nextRound = null;
            round = null;
            roundIsDue = false;
        }
    }

    private void scheduleRound(long delay) {
        if (nextRound != null) {
            nextRound.cancel();
        }
        nextRound = context.schedule(delay, this::beginRound);
    }

    private void beginRound() {
        arns(WatchedComposition::isWanted).forEach(toGet::add);
        ask();
        scheduleRound(intervalNanos);
        gets.wake();
        lists.wake();
    }

    private void ask() {
        toGet.roundBegins();
        Set<String> alive = alive();
        Set<String> onLists = onLists(alive);
        alive.stream().filter(arn -> !onLists.contains(arn)).forEach(toGet::add);
        list(onLists);
    }

    private void list(Set<String> arns) {
        if (arns.isEmpty()) {
            return;
        }
        if (round == null) {
            round = new ListRound(arns);
        } else {
            // Many pages, or a slow service: the next round begins as soon as this one is over.
            roundIsDue = true;
        }
    }

    private Set<String> alive() {
        return arns(composition -> !composition.hasEnded());
    }

    /** What is to be found on lists, for lack of requests or of a permission. */
    private Set<String> onLists(Set<String> alive) {
        if (failing.listFails()) {
            return Set.of();
        }
        return alive.size() > FEW ? alive
                : arns(composition -> composition.denied() != null && !composition.hasEnded());
    }

    private Set<String> arns(Predicate<WatchedComposition> which) {
        return watched.values().stream().filter(which).map(WatchedComposition::arn)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Uni<Runnable> nextGet() {
        String arn = toGet.next();
        if (arn == null) {
            return null;
        }
        return Uni.createFrom().deferred(() -> source.get(arn))
                .onItemOrFailure().transform((composition, failure) -> () -> got(arn, composition, failure));
    }

    private Uni<Runnable> nextPage() {
        ListRound current = round;
        if (wholeLists.areNext(current != null)) {
            return wholeLists.nextPage(token -> source.page(region, token));
        }
        if (current == null) {
            return null;
        }
        return Uni.createFrom().deferred(() -> source.page(region, current.nextToken()))
                .onItemOrFailure().transform((page, failure) -> failure == null ? () -> listed(current, page)
                        : () -> notListed(current, failure));
    }

    private void got(String arn, Composition composition, Throwable failure) {
        if (failure == null) {
            details.add(composition);
        }
        WatchedComposition known = watched.get(arn);
        if (known == null) {
            return;
        }
        if (failure == null) {
            toGet.detailed(arn);
            known.got(composition);
        } else if (failure instanceof ResourceNotFoundException notFound) {
            end(known, watcher -> watcher.gone(notFound));
        } else if (failure instanceof AccessDeniedException denied && !failing.listFails()) {
            failing.getFails(denied);
            toGet.remove(arn);
            known.denied(denied);
            list(onLists(alive()));
            lists.wake();
        } else if (!passes(failure)) {
            end(known, watcher -> watcher.failed(failure));
        }
    }

    private void listed(ListRound current, ListCompositionsResponse page) {
        for (CompositionSummary summary : page.compositions()) {
            WatchedComposition known = watched.get(summary.arn());
            if (known != null) {
                known.listed(summary);
            }
        }
        try {
            if (current.accept(page) && round == current) {
                listIsOver(current);
            }
        } catch (CompositionException e) {
            listFails(current, e);
        }
    }

    private void listIsOver(ListRound current) {
        failing.listWorks();
        current.missing().stream().map(watched::get).forEach(this::missing);
        round = null;
        if (roundIsDue) {
            roundIsDue = false;
            ask();
        }
        toGet.pagesAreThere(current.pages());
    }

    /** @param composition what a whole list lacks; null if nobody watches it any more */
    private void missing(WatchedComposition composition) {
        if (composition == null) {
            return;
        }
        if (composition.denied() == null) {
            toGet.add(composition.arn());
        } else if (!composition.hasEnded() && composition.missed(time.nanos()) >= intervalNanos) {
            ResourceNotFoundException notFound = WaitFailures.notListed(composition.arn(), region);
            end(composition, watcher -> watcher.gone(notFound));
        }
    }

    private void notListed(ListRound current, Throwable failure) {
        // A token that is not valid any more fails as well: the next round begins without one.
        if (!passes(failure) && current.pages() == 0) {
            listFails(current, failure);
        } else if (round == current) {
            round = null;
            roundIsDue = false;
        }
    }

    private void listFails(ListRound current, Throwable failure) {
        if (round != current) {
            return;
        }
        round = null;
        roundIsDue = false;
        failing.listFails(failure);
        List.copyOf(watched.values()).stream().filter(composition -> composition.denied() != null)
                .forEach(composition -> end(composition, watcher -> watcher.failed(composition.denied())));
        ask();
    }

    private void end(WatchedComposition known, Consumer<Watcher> news) {
        known.tell(news);
        forget(known.arn());
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof CompositionException known && known.retryable();
    }
}
