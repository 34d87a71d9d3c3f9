package io.quarkiverse.ivs.composition.dev;

import java.time.Duration;
import java.util.Objects;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Looks at something again and again, for a page that shows it. The Dev UI does not notice that a page is gone, and it cancels
 * a stream when another window asks for one with the same number. So a stream is only lent: it ends unless the page asks for
 * another one, and it says something even while nothing changes, so that the page hears that it is still there.
 */
final class Watch {

    /** How long a stream lives, if every look takes less than the interval. The pages ask for another one after half of it. */
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** What has not changed is said again after that long. The pages take three times that for the end of the stream. */
    private static final Duration REPEAT = Duration.ofSeconds(2);

    private final int unchangedLooks;
    private Answer said;
    private int unchanged;

    private Watch(int unchangedLooks) {
        this.unchangedLooks = unchangedLooks;
    }

    /** What is seen, whenever it is something else, and what has become of looking when it failed. */
    static Multi<Answer> every(Duration interval, Uni<?> look) {
        return every(interval, look, (int) LEASE.dividedBy(interval), (int) REPEAT.dividedBy(interval));
    }

    static Multi<Answer> every(Duration interval, Uni<?> look, int looks, int unchangedLooks) {
        return Multi.createFrom().deferred(() -> Multi.createFrom().ticks().every(interval)
                .onOverflow().drop()
                .select().first(looks)
                .onItem().transformToUniAndConcatenate(tick -> Answer.to(look))
                .select().where(new Watch(unchangedLooks)::isToBeSaid));
    }

    private boolean isToBeSaid(Answer seen) {
        if (Objects.equals(seen, said) && ++unchanged < unchangedLooks) {
            return false;
        }
        said = seen;
        unchanged = 0;
        return true;
    }
}
