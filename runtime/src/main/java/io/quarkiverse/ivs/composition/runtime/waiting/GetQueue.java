package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * For whom GetComposition is to be called: first those that it is due for, then, as far as a round has requests to spare, those
 * whose details are not known.
 */
final class GetQueue {

    private final SpareRequests spareRequests;
    private final Set<String> due = new LinkedHashSet<>();
    private final Set<String> undetailed = new LinkedHashSet<>();
    private int spare;

    /** @param perRound how many requests a round makes in all */
    GetQueue(int perRound) {
        this.spareRequests = new SpareRequests(perRound);
    }

    /** To be asked for, unless it is already. */
    void add(String arn) {
        due.add(arn);
    }

    /** Its details are not known. */
    void undetailed(String arn) {
        undetailed.add(arn);
    }

    /** Its details are known now. */
    void detailed(String arn) {
        undetailed.remove(arn);
    }

    /** Nobody asks for it any more. */
    void remove(String arn) {
        due.remove(arn);
        undetailed.remove(arn);
    }

    /** What the last round could have spared is lost. */
    void roundBegins() {
        spare = 0;
    }

    /** @param pages how many requests the round has made for pages */
    void pagesAreThere(int pages) {
        // Each at most once.
        spare = Math.min(undetailed.size(), spareRequests.after(pages + due.size()));
    }

    /** @return the next ARN, or null if there is none now */
    String next() {
        if (!due.isEmpty()) {
            return removeFirst(due);
        }
        if (spare == 0 || undetailed.isEmpty()) {
            return null;
        }
        spare--;
        String arn = removeFirst(undetailed);
        // To the back: one that cannot be read must not keep the others from their turn.
        undetailed.add(arn);
        return arn;
    }

    private static String removeFirst(Set<String> arns) {
        Iterator<String> all = arns.iterator();
        String first = all.next();
        all.remove();
        return first;
    }
}
