package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials, kept. A provider of the AWS SDK blocks, so it is asked on a thread of its own, once at a time however many
 * calls wait. Credentials that expire are kept until a minute before, and asked for again five minutes before, while calls
 * go on with those at hand. Those without an end are asked for again every five minutes: profiles, and beans of the
 * application, may change them. Static ones never are.
 */
@Singleton
public class Credentials {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private static final Duration UNUSABLE_BEFORE_END = Duration.ofMinutes(1);
    private static final Duration REFRESHED_BEFORE_END = Duration.ofMinutes(5);
    private static final Duration REFRESHED_WITHOUT_END = Duration.ofMinutes(5);
    /** After a refresh that failed, or gave some that soon end, while those at hand are still good. */
    private static final Duration RETRIED_AFTER = Duration.ofSeconds(30);
    /** What expired within this time came so: asking again would give the same. */
    private static final Duration NEW = Duration.ofSeconds(5);

    private final CredentialsSource source;
    private final Clock clock;
    private final Executor threads;
    private final NoCredentialsText text;

    private volatile Kept kept;
    private volatile AwsCredentialsProvider provider;
    private CompletableFuture<AwsCredentialsIdentity> flight;

    /** What is at hand, when it was got, when to ask again, and when it is no longer good. */
    private record Kept(AwsCredentialsIdentity identity, Instant since, Instant refresh, Instant end) {
    }

    @Inject
    Credentials(CredentialsSource source, LookUpThreads threads) {
        this(source, Clock.systemUTC(), threads, new NoCredentialsText());
    }

    Credentials(CredentialsSource source, Clock clock, Executor threads, NoCredentialsText text) {
        this.source = source;
        this.clock = clock;
        this.threads = threads;
        this.text = text;
    }

    /**
     * The credentials at hand; never blocks.
     *
     * @return null if there are none that are good for another minute: then {@link #resolve()} gets some
     */
    public AwsCredentialsIdentity current() {
        Kept now = kept;
        if (now == null) {
            return null;
        }
        if (now.refresh() == Instant.MAX) {
            return now.identity();
        }
        Instant time = clock.instant();
        if (!time.isBefore(now.end())) {
            return null;
        }
        if (!time.isBefore(now.refresh())) {
            refresh(now, time);
        }
        return now.identity();
    }

    /**
     * Gets credentials on another thread, and completes there.
     *
     * @return them; fails with {@link NoCredentialsException}
     */
    public Uni<AwsCredentialsIdentity> resolve() {
        return Uni.createFrom().emitter(emitter -> flight().whenComplete((identity, failure) -> {
            if (failure != null) {
                emitter.fail(failure);
            } else {
                emitter.complete(identity);
            }
        }));
    }

    /**
     * Drops credentials that are at hand, since the service says that they have expired.
     *
     * @param expired what the request was signed with; others are kept
     * @return whether asking again can give others
     */
    public synchronized boolean invalidate(AwsCredentialsIdentity expired) {
        CredentialsType type = source.type();
        if (type == CredentialsType.STATIC || type == CredentialsType.ENV_VARIABLE || type == CredentialsType.ANONYMOUS) {
            return false;
        }
        Kept now = kept;
        if (now == null || now.identity() != expired) {
            // Somebody else has dropped them.
            return true;
        }
        if (now.since().plus(NEW).isAfter(clock.instant())) {
            return false;
        }
        kept = null;
        if (flight == null) {
            // The SDK's providers keep credentials as well: a new one has none.
            close();
        }
        return true;
    }

    @PreDestroy
    synchronized void close() {
        // A bean of the application is not ours to close.
        if (provider instanceof SdkAutoCloseable closeable && source.type() != CredentialsType.CUSTOM) {
            closeable.close();
        }
        provider = null;
    }

    private void refresh(Kept now, Instant time) {
        synchronized (this) {
            if (kept != now || flight != null) {
                return;
            }
            // First, so that a source that fails is not asked by every call.
            kept = new Kept(now.identity(), now.since(), time.plus(RETRIED_AFTER), now.end());
        }
        flight().whenComplete((identity, failure) -> {
            if (failure != null) {
                LOG.debugf("The AWS credentials could not be refreshed; those at hand are used: %s", failure.getMessage());
            }
        });
    }

    private CompletableFuture<AwsCredentialsIdentity> flight() {
        CompletableFuture<AwsCredentialsIdentity> result;
        synchronized (this) {
            if (flight != null) {
                return flight;
            }
            result = new CompletableFuture<>();
            flight = result;
        }
        try {
            threads.execute(() -> land(result));
        } catch (RejectedExecutionException e) {
            landed(result, null, new NoCredentialsException("The application is shutting down.", e));
        } catch (Error e) {
            landed(result, null, new NoCredentialsException("There is no thread to look up the AWS credentials.", e));
        }
        return result;
    }

    private void land(CompletableFuture<AwsCredentialsIdentity> result) {
        Kept got = null;
        NoCredentialsException failure = null;
        try {
            got = kept(usable(provider().resolveCredentials()));
        } catch (NoCredentialsException e) {
            failure = e;
        } catch (Throwable e) {
            // An Error too: whatever a provider fails with, the next call must be able to ask again.
            failure = new NoCredentialsException(text.of(source.type(), source.profile()), harmless(e));
        }
        landed(result, got, failure);
    }

    private void landed(CompletableFuture<AwsCredentialsIdentity> result, Kept got, NoCredentialsException failure) {
        synchronized (this) {
            flight = null;
            if (got != null) {
                kept = got;
            }
        }
        // Outside of the lock: what waits goes on right here.
        if (failure == null) {
            result.complete(got.identity());
        } else {
            result.completeExceptionally(failure);
        }
    }

    /** What the transport would reject it would quote: a line break in a secret must not get that far. */
    private AwsCredentialsIdentity usable(AwsCredentialsIdentity identity) {
        if (identity == null) {
            throw new NoCredentialsException(text.ofNull(source.type()), null);
        }
        refuseControls("access key id", identity.accessKeyId());
        refuseControls("secret access key", identity.secretAccessKey());
        if (identity instanceof AwsSessionCredentialsIdentity session) {
            refuseControls("session token", session.sessionToken());
        }
        return identity;
    }

    private void refuseControls(String part, String value) {
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            throw new NoCredentialsException(text.ofControls(source.type(), part), null);
        }
    }

    /** Without the lock, since it blocks and a call on an event loop may want it; there is one flight at a time. */
    private AwsCredentialsProvider provider() {
        AwsCredentialsProvider current = provider;
        if (current == null) {
            current = source.provider();
            provider = current;
        }
        return current;
    }

    private Kept kept(AwsCredentialsIdentity identity) {
        Instant now = clock.instant();
        Instant end = identity.expirationTime().orElse(null);
        if (end != null) {
            Instant unusable = end.minus(UNUSABLE_BEFORE_END);
            // Of those that are short-lived from the start, the usual moment has passed already.
            Instant refresh = later(end.minus(REFRESHED_BEFORE_END), now.plus(RETRIED_AFTER));
            return new Kept(identity, now, refresh.isBefore(unusable) ? refresh : unusable, unusable);
        }
        CredentialsType type = source.type();
        boolean fixed = type == CredentialsType.STATIC || type == CredentialsType.ANONYMOUS;
        return new Kept(identity, now, fixed ? Instant.MAX : now.plus(REFRESHED_WITHOUT_END), Instant.MAX);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What a command or a file holds may be quoted by the parser that rejects it. */
    private Throwable harmless(Throwable failure) {
        if (source.type() == CredentialsType.PROCESS) {
            return null;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().contains(".jackson.")) {
                return null;
            }
        }
        return failure;
    }
}
