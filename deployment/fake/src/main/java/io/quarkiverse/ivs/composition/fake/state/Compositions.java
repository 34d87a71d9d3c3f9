package io.quarkiverse.ivs.composition.fake.state;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The compositions that have not been cleaned up, in the order they were started. What is due is kept in the order of time and
 * happens when {@link #advance} passes it.
 */
public final class Compositions {

    private static final Comparator<Composition> BY_TIME = Comparator.<Composition> comparingLong(Composition::due)
            .thenComparingLong(Composition::place);

    private final LifeCycle lifeCycle;
    private final ToLongFunction<String> emptySince;
    private final Registry<Composition> registry = new Registry<>(true, arn -> null);
    private final Map<String, Composition> byToken = new HashMap<>();
    private final Map<String, Composition> onAir = new HashMap<>();
    private final TreeSet<Composition> timetable = new TreeSet<>(BY_TIME);
    private final List<StateListener> listeners;

    /**
     * @param emptySince for a stage's ARN, when it lost its last publisher
     * @param listeners who is told of each change
     */
    Compositions(LifeCycle lifeCycle, ToLongFunction<String> emptySince, List<StateListener> listeners) {
        this.lifeCycle = lifeCycle;
        this.emptySince = emptySince;
        this.listeners = listeners;
    }

    /** Adds a composition, in the place of an earlier one with its ARN. */
    public void add(Composition composition) {
        Composition earlier = registry.find(composition.arn());
        if (earlier != null) {
            remove(earlier);
        }
        composition.listen(listeners);
        registry.add(composition);
        if (composition.idempotencyToken() != null) {
            byToken.put(tokenKey(composition), composition);
        }
        listeners.forEach(listener -> listener.added(composition));
        changed(composition);
    }

    public Registry<Composition> registry() {
        return registry;
    }

    /** The composition that was started with a token in the account and region, or null. */
    public Composition withToken(Arn home, String token) {
        return byToken.get(home.inHome(token));
    }

    /** Those on a stage, the oldest first. */
    List<Composition> on(String stageArn) {
        return registry.all().stream().filter(each -> each.spec().stageArn().equals(stageArn)).toList();
    }

    /** How many there are of a kind that have not ended. */
    public long alive(Predicate<Composition> which) {
        return registry.all().stream().filter(Composition::alive).filter(which).count();
    }

    /** The composition that broadcasts to the channel, or null. */
    public Composition onAir(String channelArn) {
        return onAir.get(channelArn);
    }

    /** Lets everything happen that is due until then, each thing at its own time. */
    public void advance(long now) {
        while (!timetable.isEmpty() && timetable.first().due() <= now) {
            Composition composition = timetable.pollFirst();
            long due = composition.due();
            if (composition.state().terminal()) {
                remove(composition);
            } else {
                lifeCycle.advance(composition, emptySince.applyAsLong(composition.spec().stageArn()), due);
                changed(composition);
            }
        }
    }

    /** A caller stops a composition; false if it is being stopped, or has ended. */
    public boolean stop(Composition composition, long now) {
        boolean stopped = lifeCycle.stop(composition, now);
        if (stopped) {
            changed(composition);
        }
        return stopped;
    }

    /** To be called after each transition of a composition that somebody else caused. */
    public void changed(Composition composition) {
        channels(composition);
        // It must leave the timetable before its time changes: its place there depends on it.
        timetable.remove(composition);
        composition.due(lifeCycle.nextDue(composition, emptySince.applyAsLong(composition.spec().stageArn())));
        if (composition.due() != LifeCycle.NEVER) {
            timetable.add(composition);
        }
    }

    /** To be called when a stage lost its last publisher or got its first one. */
    void stageChanged(String stageArn) {
        on(stageArn).forEach(this::changed);
    }

    public void clear() {
        registry.clear();
        byToken.clear();
        onAir.clear();
        timetable.clear();
    }

    private void channels(Composition composition) {
        for (Destination destination : composition.destinations()) {
            String channel = destination.spec().channelArn();
            if (channel != null && destination.alive()) {
                onAir.put(channel, composition);
            } else if (channel != null) {
                onAir.remove(channel, composition);
            }
        }
    }

    private void remove(Composition composition) {
        timetable.remove(composition);
        for (Destination destination : composition.destinations()) {
            onAir.remove(destination.spec().channelArn(), composition);
        }
        registry.remove(composition.arn());
        if (composition.idempotencyToken() != null) {
            byToken.remove(tokenKey(composition), composition);
        }
    }

    private static String tokenKey(Composition composition) {
        return composition.arn().inHome(composition.idempotencyToken());
    }
}
