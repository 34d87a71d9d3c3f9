package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.ivs.composition.events.Claims;
import io.smallrye.mutiny.Uni;

/** The claims of this process. What is done is forgotten after 24 hours, or when there is too much of it. */
public class MemoryClaims implements Claims {

    static final int MAX_DONE = 100_000;
    static final Duration KEPT = Duration.ofHours(24);

    private final InstantSource clock;
    private final Map<String, Lease> held = new HashMap<>();
    /** When each was done, in the order of time. */
    private final LinkedHashMap<String, Long> done = new LinkedHashMap<>();

    private record Lease(String owner, long until) {
    }

    MemoryClaims(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Taking> take(String key, String owner, Duration lease) {
        return Uni.createFrom().item(() -> takeNow(key, owner, lease));
    }

    @Override
    public Uni<Boolean> renew(String key, String owner, Duration lease) {
        return Uni.createFrom().item(() -> renewNow(key, owner, lease));
    }

    @Override
    public Uni<Boolean> done(String key, String owner) {
        return Uni.createFrom().item(() -> doneNow(key, owner));
    }

    @Override
    public Uni<Boolean> giveBack(String key, String owner) {
        return Uni.createFrom().item(() -> giveBackNow(key, owner));
    }

    /** How many there are, held or done. */
    public synchronized int size() {
        return held.size() + done.size();
    }

    private synchronized Taking takeNow(String key, String owner, Duration lease) {
        forget();
        if (done.containsKey(key)) {
            return Taking.DONE;
        }
        Lease other = held.get(key);
        if (other != null && other.until > clock.millis() && !other.owner.equals(owner)) {
            return Taking.HELD;
        }
        held.put(key, new Lease(owner, clock.millis() + lease.toMillis()));
        return Taking.TAKEN;
    }

    private synchronized boolean renewNow(String key, String owner, Duration lease) {
        boolean mine = isOf(key, owner);
        if (mine) {
            held.put(key, new Lease(owner, clock.millis() + lease.toMillis()));
        }
        return mine;
    }

    private synchronized boolean doneNow(String key, String owner) {
        boolean mine = giveBackNow(key, owner);
        if (mine) {
            done.put(key, clock.millis());
            forget();
        }
        return mine;
    }

    private synchronized boolean giveBackNow(String key, String owner) {
        boolean mine = isOf(key, owner);
        if (mine) {
            held.remove(key);
        }
        return mine;
    }

    private boolean isOf(String key, String owner) {
        Lease lease = held.get(key);
        return lease != null && lease.owner.equals(owner);
    }

    private void forget() {
        long oldest = clock.millis() - KEPT.toMillis();
        Iterator<Long> times = done.values().iterator();
        while (times.hasNext() && (done.size() > MAX_DONE | times.next() <= oldest)) {
            times.remove();
        }
    }
}
