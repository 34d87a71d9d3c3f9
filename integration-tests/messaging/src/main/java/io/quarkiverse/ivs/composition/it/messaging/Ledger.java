package io.quarkiverse.ivs.composition.it.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import io.quarkiverse.ivs.composition.events.DestinationFailed;
import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkiverse.ivs.composition.events.SessionStarted;

/** Writes of events, each within a transaction of the observer, or of whoever received the event. */
@Singleton
public class Ledger {

    final List<String> lines = new CopyOnWriteArrayList<>();
    /** How many more times the next write fails. */
    volatile int failures;

    @Inject
    TransactionManager transactions;

    @Transactional
    void started(@Observes SessionStarted event) throws SystemException, RollbackException {
        write("started " + event.id());
    }

    @Transactional
    void failed(@ObservesAsync DestinationFailed event) throws SystemException, RollbackException {
        write("failed " + event.id());
    }

    void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded event) {
        lines.add("committed " + event.id());
    }

    void instead(@Observes(during = TransactionPhase.AFTER_FAILURE) SessionEnded event) {
        lines.add("rolled back " + event.id());
    }

    /** As a resource would: the line is there when the transaction has been committed. */
    private void write(String line) throws SystemException, RollbackException {
        transactions.getTransaction().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is kept before the end.
            }

            @Override
            public void afterCompletion(int status) {
                lines.add(line + (status == Status.STATUS_COMMITTED ? "" : ", rolled back"));
            }
        });
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The database is not to be had");
        }
    }
}
