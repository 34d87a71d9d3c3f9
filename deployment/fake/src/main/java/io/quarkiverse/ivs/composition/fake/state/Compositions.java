package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The compositions that have not been cleaned up, in the order they were started. Each filter of ListCompositions has an index
 * of its own. What is due is kept in the order of time and happens when {@link #advance} passes it.
 */
public final class Compositions {

    private final LifeCycle lifeCycle;
    private final ToLongFunction<String> emptySince;
    private final Map<String, Entry> byArn = new HashMap<>();
    private final Map<String, Composition> byToken = new HashMap<>();
    private final Indexes<Composition> indexes = new Indexes<>();
    private final Map<String, Integer> alive = new HashMap<>();
    private final Map<String, Composition> onAir = new HashMap<>();
    private final TreeSet<Entry> timetable = new TreeSet<>();
    private final List<StateListener> listeners = new ArrayList<>();

    /** @param emptySince for a stage's ARN, when it lost its last publisher */
    Compositions(LifeCycle lifeCycle, ToLongFunction<String> emptySince) {
        this.lifeCycle = lifeCycle;
        this.emptySince = emptySince;
    }

    /** In the order of the timetable. */
    private static final class Entry implements Comparable<Entry> {
        private final Composition composition;
        private final Arn arn;
        private final String home;
        private long due = LifeCycle.NEVER;
        private boolean counted;

        private Entry(Composition composition) {
            this.composition = composition;
            this.arn = Arn.of(composition.arn());
            this.home = Indexes.home(arn.region(), arn.account());
        }

        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : composition.sequence().compareTo(other.composition.sequence());
        }
    }

    /** Who is told, too, of each change of what is added from now on. */
    void listen(StateListener who) {
        listeners.add(who);
    }

    /** Adds a composition, in the place of an earlier one with its ARN. */
    public void add(Composition composition) {
        remove(byArn.get(composition.arn()));
        composition.listen(listeners);
        Entry entry = new Entry(composition);
        byArn.put(composition.arn(), entry);
        if (composition.idempotencyToken() != null) {
            byToken.put(tokenKey(entry.home, composition.idempotencyToken()), composition);
        }
        indexes.add(indexKeys(entry), composition.sequence(), composition);
        listeners.forEach(listener -> listener.added(composition));
        changed(entry);
    }

    /** The composition, or null. */
    public Composition get(String arn) {
        Entry entry = byArn.get(arn);
        return entry == null ? null : entry.composition;
    }

    /** The composition; throws a ResourceNotFoundException if there is none. */
    public Composition required(String arn) {
        Composition composition = get(arn);
        if (composition == null) {
            throw ServiceError.notFound(arn);
        }
        return composition;
    }

    /** The composition that was started with a token in the account and region, or null. */
    public Composition withToken(Arn home, String token) {
        return byToken.get(tokenKey(Indexes.home(home.region(), home.account()), token));
    }

    /** The compositions of an index, oldest first. */
    public NavigableMap<Long, Composition> index(String key) {
        return indexes.get(key);
    }

    public Collection<Composition> all() {
        return index(Indexes.ALL).values();
    }

    /** How many have not ended: of a home, of a stage, or of those that use an encoder or storage configuration. */
    public int alive(String key) {
        return alive.getOrDefault(key, 0);
    }

    /** The composition that broadcasts to the channel, or null. */
    public Composition onAir(String channelArn) {
        return onAir.get(channelArn);
    }

    /** Lets everything happen that is due until then, each thing at its own time. */
    public void advance(long now) {
        while (!timetable.isEmpty() && timetable.first().due <= now) {
            Entry entry = timetable.pollFirst();
            long due = entry.due;
            entry.due = LifeCycle.NEVER;
            Composition composition = entry.composition;
            if (lifeCycle.gone(composition, due)) {
                remove(entry);
            } else {
                lifeCycle.advance(composition, emptySince.applyAsLong(composition.spec().stageArn()), due);
                changed(entry);
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
        changed(byArn.get(composition.arn()));
    }

    /** To be called when a stage lost its last publisher or got its first one. */
    void stageChanged(String stageArn) {
        index(stageArn).values().forEach(this::changed);
    }

    public void clear() {
        byArn.clear();
        byToken.clear();
        indexes.clear();
        alive.clear();
        onAir.clear();
        timetable.clear();
    }

    private void changed(Entry entry) {
        Composition composition = entry.composition;
        count(entry, composition.alive());
        channels(composition);
        // An entry must leave the timetable before its time changes: its place there depends on it.
        if (entry.due != LifeCycle.NEVER) {
            timetable.remove(entry);
        }
        entry.due = lifeCycle.nextDue(composition, emptySince.applyAsLong(composition.spec().stageArn()));
        if (entry.due != LifeCycle.NEVER) {
            timetable.add(entry);
        }
    }

    private void count(Entry entry, boolean counts) {
        if (entry.counted == counts) {
            return;
        }
        entry.counted = counts;
        int by = counts ? 1 : -1;
        for (String key : countedBy(entry)) {
            alive.merge(key, by, (count, change) -> count + change == 0 ? null : Integer.valueOf(count + change));
        }
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

    private void remove(Entry entry) {
        if (entry == null) {
            return;
        }
        Composition composition = entry.composition;
        timetable.remove(entry);
        count(entry, false);
        for (Destination destination : composition.destinations()) {
            onAir.remove(destination.spec().channelArn(), composition);
        }
        byArn.remove(composition.arn());
        if (composition.idempotencyToken() != null) {
            byToken.remove(tokenKey(entry.home, composition.idempotencyToken()), composition);
        }
        indexes.remove(indexKeys(entry), composition.sequence());
    }

    private static String tokenKey(String home, String token) {
        return home + '#' + token;
    }

    private static List<String> countedBy(Entry entry) {
        List<String> keys = new ArrayList<>(6);
        keys.add(entry.home);
        keys.add(entry.composition.spec().stageArn());
        for (Destination destination : entry.composition.destinations()) {
            addOnce(keys, destination.spec().encoderConfigurationArn());
            addOnce(keys, destination.spec().storageConfigurationArn());
        }
        return keys;
    }

    private static List<String> indexKeys(Entry entry) {
        List<String> keys = new ArrayList<>(Indexes.of(entry.arn));
        keys.add(entry.composition.spec().stageArn());
        for (Destination destination : entry.composition.destinations()) {
            addOnce(keys, destination.spec().encoderConfigurationArn());
        }
        return keys;
    }

    /** Two destinations may share their encoder. */
    private static void addOnce(List<String> keys, String arn) {
        if (arn != null && !keys.contains(arn)) {
            keys.add(arn);
        }
    }
}
