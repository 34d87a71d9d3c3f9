package io.quarkiverse.ivs.composition.runtime.signing;

import java.time.Duration;
import java.time.Instant;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Credentials at hand.
 *
 * @param identity what to sign with
 * @param since when they were found
 * @param refresh when to ask again, while calls go on with these
 * @param end when they are no longer good
 */
record KeptCredentials(AwsCredentialsIdentity identity, Instant since, Instant refresh, Instant end) {

    private static final Duration UNUSABLE_BEFORE_END = Duration.ofMinutes(1);
    private static final Duration REFRESHED_BEFORE_END = Duration.ofMinutes(5);
    private static final Duration REFRESHED_WITHOUT_END = Duration.ofMinutes(5);
    /** After a refresh that failed, or gave some that soon end, while those at hand are still good. */
    private static final Duration RETRIED_AFTER = Duration.ofSeconds(30);
    /** What is refused within this time was found so: asking again would give the same. */
    private static final Duration NEW = Duration.ofSeconds(5);

    /** @param unchanging whether asking again always gives the same */
    static KeptCredentials of(AwsCredentialsIdentity identity, boolean unchanging, Instant now) {
        Instant end = identity.expirationTime().orElse(null);
        if (end == null) {
            return new KeptCredentials(identity, now, unchanging ? Instant.MAX : now.plus(REFRESHED_WITHOUT_END), Instant.MAX);
        }
        Instant unusable = end.minus(UNUSABLE_BEFORE_END);
        // Of those that are short-lived from the start, the usual moment has passed already.
        Instant usual = end.minus(REFRESHED_BEFORE_END);
        Instant soonest = now.plus(RETRIED_AFTER);
        Instant refresh = usual.isAfter(soonest) ? usual : soonest;
        return new KeptCredentials(identity, now, refresh.isBefore(unusable) ? refresh : unusable, unusable);
    }

    KeptCredentials refreshedLater(Instant now) {
        return new KeptCredentials(identity, since, now.plus(RETRIED_AFTER), end);
    }

    boolean isUsable(Instant now) {
        return now.isBefore(end);
    }

    boolean isToBeRefreshed(Instant now) {
        return !now.isBefore(refresh);
    }

    boolean isNew(Instant now) {
        return now.isBefore(since.plus(NEW));
    }
}
