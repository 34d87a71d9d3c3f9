package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The credentials of calls. Those that expire are kept until a minute before, and asked for again five minutes before, while
 * calls go on with those at hand. Those without an end are asked for again every five minutes, since profiles may change
 * them. What a bean of the application gives may depend on who calls: it is asked for each call, in the caller's context.
 */
@Singleton
public class Credentials implements CallCredentials {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private final CredentialsSource source;
    private final Clock clock;
    private final Executor threads;
    private final CredentialsLookUp lookUp;
    private final SharedLookUp<AwsCredentialsIdentity> sharedLookUp;
    private final AtomicReference<KeptCredentials> kept = new AtomicReference<>();

    @Inject
    Credentials(CredentialsSource source, LookUpThreads threads) {
        this(source, Clock.systemUTC(), threads, new NoCredentialsText());
    }

    Credentials(CredentialsSource source, Clock clock, Executor threads, NoCredentialsText text) {
        this.source = source;
        this.clock = clock;
        this.threads = threads;
        this.lookUp = new CredentialsLookUp(source, text);
        this.sharedLookUp = new SharedLookUp<>(this::lookUp, lookUp::abandonProvider, threads, System::nanoTime);
    }

    @Override
    public AwsCredentialsIdentity current() {
        KeptCredentials now = kept.get();
        Instant time = clock.instant();
        if (now == null || !now.isUsable(time)) {
            return null;
        }
        // Noted first, so that a source that fails is not asked by every call.
        if (now.isToBeRefreshed(time) && kept.compareAndSet(now, now.refreshedLater(time))) {
            refresh();
        }
        return now.identity();
    }

    @Override
    public Uni<AwsCredentialsIdentity> resolve() {
        Uni<AwsCredentialsIdentity> found = source.dependsOnCaller() ? new CallersLookUp<>(this::lookUp, threads).get()
                : sharedLookUp.get();
        return found.onFailure(failure -> !(failure instanceof NoCredentialsException)).transform(Credentials::notLookedUp);
    }

    @Override
    public boolean invalidate(AwsCredentialsIdentity refused) {
        if (source.isUnchanging()) {
            return false;
        }
        KeptCredentials now = kept.get();
        if (now == null || now.identity() != refused) {
            // There are none, or somebody else has dropped them.
            return true;
        }
        if (now.isNew(clock.instant())) {
            return false;
        }
        if (kept.compareAndSet(now, null)) {
            lookUp.renewProvider();
        }
        return true;
    }

    @PreDestroy
    void close() {
        lookUp.close();
    }

    private void refresh() {
        sharedLookUp.begin().whenComplete((identity, failure) -> {
            if (failure != null) {
                LOG.debugf("The AWS credentials could not be refreshed; those at hand are used: %s", failure.getMessage());
            }
        });
    }

    private AwsCredentialsIdentity lookUp() {
        AwsCredentialsIdentity found = lookUp.get();
        if (source.isForAllCallers(found)) {
            kept.set(KeptCredentials.of(found, source.isUnchanging(), clock.instant()));
        }
        return found;
    }

    private static NoCredentialsException notLookedUp(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new NoCredentialsException("Looking up the AWS credentials has hung for "
                    + SharedLookUp.HANGS_AFTER.toMinutes() + " minutes.", null, true);
        }
        return new NoCredentialsException(failure instanceof RejectedExecutionException ? "The application is shutting down."
                : "There is no thread to look up the AWS credentials.", failure, false);
    }
}
