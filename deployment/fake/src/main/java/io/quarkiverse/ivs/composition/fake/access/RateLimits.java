package io.quarkiverse.ivs.composition.fake.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** So many requests a second of each operation, for an account and region. Real time counts, never the virtual clock. */
public final class RateLimits {

    private static final double NANOS = 1e9;
    private static final int BUCKETS = 10_000;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > BUCKETS;
        }
    };

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
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(operation + '@' + caller, key -> new Bucket(perSecond, now));
        if (!bucket.take(perSecond, now)) {
            throw new ServiceError(429, "ThrottlingException", "Rate exceeded");
        }
    }

    public void clear() {
        buckets.clear();
    }

    private static final class Bucket {

        private double permits;
        private long filledAt;

        private Bucket(double permits, long now) {
            this.permits = permits;
            this.filledAt = now;
        }

        private boolean take(int perSecond, long now) {
            permits = Math.min(perSecond, permits + (now - filledAt) / NANOS * perSecond);
            filledAt = now;
            if (permits < 1) {
                return false;
            }
            permits--;
            return true;
        }
    }
}
