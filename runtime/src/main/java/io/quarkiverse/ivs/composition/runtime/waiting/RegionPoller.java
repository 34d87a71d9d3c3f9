package io.quarkiverse.ivs.composition.runtime.waiting;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.runtime.client.Operation;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.smallrye.mutiny.Uni;

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
    private final long intervalNanos;
    private final Lane gets;
    private final Lane lists;
    private final Mailbox mailbox = new Mailbox();
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final Set<String> toGet = new LinkedHashSet<>();
    /** What GetComposition has not told about yet; who was asked for goes to the back, since that may have failed. */
    private final Set<String> undetailed = new LinkedHashSet<>();
    private final SpareRequests spareRequests = new SpareRequests(FEW);
    private int spare;
    private ListRound round;
    private boolean roundIsDue;
    private ScheduledFuture<?> nextRound;

    RegionPoller(String region, PollSource source, Duration interval, double requestsPerSecond, Time time) {
        this.region = region;
        this.source = source;
        this.time = time;
        this.intervalNanos = interval.toNanos();
        this.gets = new Lane(this::nextGet, () -> source.throttled(Operation.GET_COMPOSITION, region), requestsPerSecond, time);
        this.lists = new Lane(this::nextPage, () -> source.throttled(Operation.LIST_COMPOSITIONS, region), requestsPerSecond,
                time);
    }

    /** Tells the watcher what is known, and what becomes known, until it leaves or is told that nothing follows. */
    void watch(String arn, Watcher watcher) {
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
        undetailed.add(arn);
        return new Watched(arn);
    }

    synchronized void leave(String arn, Watcher watcher) {
        Watched composition = watched.get(arn);
        if (composition != null && composition.remove(watcher)) {
            forget(arn);
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
        undetailed.remove(arn);
        if (watched.isEmpty()) {
            nextRound.cancel(false);
            nextRound = null;
            round = null;
            roundIsDue = false;
        }
    }

    private void scheduleRound(long delay) {
        if (nextRound != null) {
            nextRound.cancel(false);
        }
        nextRound = time.scheduler().schedule(this::round, delay, TimeUnit.NANOSECONDS);
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
        spare = 0;
        Set<String> alive = alive();
        if (alive.size() <= FEW) {
            toGet.addAll(alive);
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

    private synchronized Uni<Void> nextGet() {
        String arn = nextToGet();
        if (arn == null) {
            return null;
        }
        return Uni.createFrom().deferred(() -> source.get(arn))
                .invoke(composition -> got(arn, composition))
                .onFailure().invoke(failure -> notGot(arn, failure))
                .replaceWithVoid();
    }

    private String nextToGet() {
        if (!toGet.isEmpty()) {
            return removeFirst(toGet);
        }
        if (spare == 0 || undetailed.isEmpty()) {
            return null;
        }
        spare--;
        String arn = removeFirst(undetailed);
        undetailed.add(arn);
        return arn;
    }

    private static String removeFirst(Set<String> arns) {
        Iterator<String> all = arns.iterator();
        String first = all.next();
        all.remove();
        return first;
    }

    private synchronized Uni<Void> nextPage() {
        ListRound current = round;
        if (current == null) {
            return null;
        }
        return Uni.createFrom().deferred(() -> source.page(region, current.nextToken()))
                .invoke(page -> listed(current, page))
                .onFailure().invoke(failure -> notListed(current, failure))
                .replaceWithVoid();
    }

    private void got(String arn, Composition composition) {
        synchronized (this) {
            Watched known = watched.get(arn);
            if (known != null) {
                known.accept(Seen.byGet(composition), mailbox);
                undetailed.remove(arn);
            }
        }
        mailbox.open();
    }

    private void notGot(String arn, Throwable failure) {
        synchronized (this) {
            Watched known = watched.get(arn);
            if (known != null && failure instanceof ResourceNotFoundException notFound) {
                end(known, watcher -> watcher.gone(notFound));
            } else if (known != null && !passes(failure)) {
                end(known, watcher -> watcher.failed(failure));
            }
        }
        mailbox.open();
    }

    private void listed(ListRound current, ListCompositionsResponse page) {
        synchronized (this) {
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
                spare = Math.min(undetailed.size(), spareRequests.after(current.pages() + toGet.size()));
            }
        }
        gets.wake();
        mailbox.open();
    }

    private void notListed(ListRound current, Throwable failure) {
        synchronized (this) {
            if (round == current) {
                round = null;
                roundIsDue = false;
                // A token that is not valid any more fails as well: the next round begins without one.
                if (!passes(failure) && !current.hasBegun()) {
                    List.copyOf(watched.values()).forEach(known -> end(known, watcher -> watcher.failed(failure)));
                }
            }
        }
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
