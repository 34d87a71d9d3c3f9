package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
 * whose details are not known. Nothing is asked while nobody watches.
 */
final class RegionPoller {

    /** Up to here a GetComposition each is cheaper than pages that others share. */
    static final int FEW = 5;

    private final String region;
    private final PollSource source;
    private final Time time;
    private final AllWatchers allWatchers;
    private final long intervalNanos;
    private final Lane gets;
    private final Lane lists;
    private final Mailbox mailbox = new Mailbox();
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final GetQueue toGet = new GetQueue(FEW);
    private ListRound round;
    private boolean roundIsDue;
    private Cancellable nextRound;

    RegionPoller(String region, PollSource source, Duration interval, double requestsPerSecond, Time time,
            AllWatchers allWatchers) {
        this.region = region;
        this.source = source;
        this.time = time;
        this.allWatchers = allWatchers;
        this.intervalNanos = interval.toNanos();
        this.gets = new Lane(this, this::nextGet, this::tell, () -> source.throttled(Operation.GET_COMPOSITION, region),
                requestsPerSecond, time);
        this.lists = new Lane(this, this::nextPage, this::tell, () -> source.throttled(Operation.LIST_COMPOSITIONS, region),
                requestsPerSecond, time);
    }

    /** Tells the watcher what is known, and what becomes known, until it leaves or is told that nothing follows. */
    void watch(String arn, Watcher watcher) {
        if (!allWatchers.add(watcher)) {
            return;
        }
        synchronized (this) {
            int before = watched.size();
            Watched composition = watched.computeIfAbsent(arn, this::unknown);
            composition.add(watcher);
            Seen last = composition.last();
            if (last != null) {
                mailbox.put(() -> watcher.seen(last));
            } else if (watched.size() <= FEW) {
                toGet.add(arn);
            }
            if (before == FEW && watched.size() == FEW + 1) {
                scheduleRound(0);
            } else if (nextRound == null) {
                scheduleRound(intervalNanos);
            }
        }
        gets.wake();
        mailbox.open();
    }

    private Watched unknown(String arn) {
        toGet.undetailed(arn);
        return new Watched(arn);
    }

    /** Whoever leaves last takes along what is on its way. */
    void leave(String arn, Watcher watcher) {
        allWatchers.remove(watcher);
        Request get;
        Request page;
        synchronized (this) {
            Watched composition = watched.get(arn);
            if (composition != null && composition.remove(watcher)) {
                forget(arn);
            }
            if (!watched.isEmpty()) {
                return;
            }
            get = gets.abandon();
            page = lists.abandon();
        }
        cancel(get);
        cancel(page);
    }

    private static void cancel(Request abandoned) {
        if (abandoned != null) {
            abandoned.cancel();
        }
    }

    /** Asks for all that GetComposition tells, and again if that fails. */
    void want(String arn) {
        synchronized (this) {
            Watched composition = watched.get(arn);
            if (composition == null) {
                return;
            }
            composition.want();
            toGet.add(arn);
        }
        gets.wake();
    }

    synchronized boolean isIdle() {
        return watched.isEmpty();
    }

    private void forget(String arn) {
        watched.remove(arn);
        toGet.remove(arn);
        if (watched.isEmpty()) {
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
        nextRound = Alarm.in(delay, time, this::round);
    }

    private void round() {
        synchronized (this) {
            if (watched.isEmpty()) {
                return;
            }
            watched.values().stream().filter(Watched::isWanted).map(Watched::arn).forEach(toGet::add);
            ask();
            scheduleRound(intervalNanos);
        }
        gets.wake();
        lists.wake();
    }

    private void ask() {
        toGet.roundBegins();
        Set<String> alive = alive();
        if (alive.size() <= FEW) {
            alive.forEach(toGet::add);
        } else if (round == null) {
            round = new ListRound(alive);
        } else {
            // Many pages, or a slow service: the next round begins as soon as this one is over.
            roundIsDue = true;
        }
    }

    private Set<String> alive() {
        Set<String> alive = new LinkedHashSet<>();
        for (Watched composition : watched.values()) {
            if (!composition.hasEnded()) {
                alive.add(composition.arn());
            }
        }
        return alive;
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
        if (current == null) {
            return null;
        }
        return Uni.createFrom().deferred(() -> source.page(region, current.nextToken()))
                .onItemOrFailure().transform((page, failure) -> failure == null ? () -> listed(current, page)
                        : () -> notListed(current, failure));
    }

    private void got(String arn, Composition composition, Throwable failure) {
        Watched known = watched.get(arn);
        if (known == null) {
            return;
        }
        if (failure == null) {
            toGet.detailed(arn);
            known.accept(Seen.byGet(composition), mailbox);
        } else if (failure instanceof ResourceNotFoundException notFound) {
            end(known, watcher -> watcher.gone(notFound));
        } else if (!passes(failure)) {
            end(known, watcher -> watcher.failed(failure));
        }
    }

    private void listed(ListRound current, ListCompositionsResponse page) {
        for (CompositionSummary summary : page.compositions()) {
            Watched known = watched.get(summary.arn());
            if (known != null) {
                known.accept(Seen.byList(summary, known.last()), mailbox);
            }
        }
        if (current.accept(page) && round == current) {
            current.missing().stream().filter(watched::containsKey).forEach(toGet::add);
            round = null;
            if (roundIsDue) {
                roundIsDue = false;
                ask();
            }
            toGet.pagesAreThere(current.pages());
        }
    }

    private void notListed(ListRound current, Throwable failure) {
        if (round == current) {
            round = null;
            roundIsDue = false;
            // A token that is not valid any more fails as well: the next round begins without one.
            if (!passes(failure) && !current.hasBegun()) {
                List.copyOf(watched.values()).forEach(known -> end(known, watcher -> watcher.failed(failure)));
            }
        }
    }

    /** After an answer: it may have brought more to ask for, and news. */
    private void tell() {
        gets.wake();
        mailbox.open();
    }

    private void end(Watched known, Consumer<Watcher> news) {
        known.tell(news, mailbox);
        forget(known.arn());
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof CompositionException known && known.retryable();
    }
}
