package io.quarkiverse.ivs.composition.fake.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** So many requests a second of each operation, for an account and region. Real time counts, never the virtual clock. */
public final class RateLimits {

    private static final long SECOND = 1_000_000_000;
    private static final int MOST = 10_000;

    private final int perSecond;
    private final LongSupplier nanoTime;
    /** When the permits of a caller were none: those that have come since are left, of a second at most. */
    private final Map<String, Long> emptySince = new HashMap<>();

    /** @param perSecond 0 for no limit */
    public RateLimits(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /** Throws what the service answers to one request too many. */
    public void take(String operation, Caller caller) {
        if (perSecond == 0) {
            return;
        }
        String key = operation + '@' + caller;
        long now = nanoTime.getAsLong();
        long since = Math.max(emptySince.getOrDefault(key, now - SECOND), now - SECOND);
        if (now - since < SECOND / perSecond) {
            throw new ServiceError(429, "ThrottlingException", "Rate exceeded");
        }
        if (emptySince.size() >= MOST) {
            // These have all their permits again.
            emptySince.values().removeIf(earlier -> now - earlier >= SECOND);
        }
        emptySince.put(key, since + SECOND / perSecond);
    }

    /** Of how many callers and operations something is remembered. */
    int remembered() {
        return emptySince.size();
    }

    public void clear() {
        emptySince.clear();
    }
}
