package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

/** Which of the two operations fails for good in a region, so that the other one is asked instead. Each is said once. */
final class FailingOperations {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final long LIST_AGAIN = TimeUnit.MINUTES.toNanos(5);

    private final String region;
    private final Time time;
    private boolean saidOfGet;
    private boolean saidOfList;
    private boolean listFails;
    private long listFailedAt;

    FailingOperations(String region, Time time) {
        this.region = region;
        this.time = time;
    }

    /** Whether ListCompositions is not to be called now; after five minutes it is tried again. */
    boolean listFails() {
        return listFails && time.nanos() - listFailedAt < LIST_AGAIN;
    }

    void listFails(Throwable failure) {
        listFails = true;
        listFailedAt = time.nanos();
        if (!saidOfList) {
            saidOfList = true;
            warn(Operation.LIST_COMPOSITIONS, failure, "each composition is read with GetComposition, which takes longer");
        }
    }

    void listWorks() {
        listFails = false;
        saidOfList = false;
    }

    void getFails(Throwable failure) {
        if (!saidOfGet) {
            saidOfGet = true;
            warn(Operation.GET_COMPOSITION, failure, "lists tell the states, but no recording prefix, layout or configuration"
                    + " that the start did not tell");
        }
    }

    private void warn(Operation operation, Throwable failure, String instead) {
        LOG.warnf("Waiting for compositions in %s goes on without %s: %s. %s%s", region, operation.apiName(), instead,
                failure instanceof AccessDeniedException
                        ? "The credentials in use lack the IAM action ivs:" + operation.apiName() + ". "
                        : "",
                failure.getMessage());
    }
}
