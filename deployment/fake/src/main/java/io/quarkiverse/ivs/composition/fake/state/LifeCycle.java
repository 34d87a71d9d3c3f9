package io.quarkiverse.ivs.composition.fake.state;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.ChannelFailure;

/**
 * What happens to a composition by itself, and when. It looks at nothing but the composition, its stage and the time it is
 * told, so a test can live through a day in a millisecond.
 */
public final class LifeCycle {

    public static final long NEVER = Composition.NEVER;
    static final long MINUTE = 60_000;

    /** After this long with nobody on its stage a composition stops. */
    public static final long AUTO_STOP = MINUTE;
    /** No composition is longer. */
    public static final long LONGEST = 24 * 60 * MINUTE;
    /** This long after its end it is cleaned up. */
    static final long CLEAN_UP = 5 * MINUTE;

    private final Optional<Duration> timeToActive;
    private final Optional<Duration> timeToStopped;
    private final boolean survivesItsChannel;
    private final Predicate<String> records;

    /** @param records whether something can be recorded with a storage configuration, by its ARN */
    LifeCycle(FakeSettings settings, Predicate<String> records) {
        this.records = records;
        this.timeToActive = settings.timeToActive();
        this.timeToStopped = settings.timeToStopped();
        this.survivesItsChannel = settings.is(ChannelFailure.SURVIVES);
    }

    /** When something happens next, if nothing else does; {@code emptySince} is since when nobody occupies the stage. */
    long nextDue(Composition composition, long emptySince) {
        if (composition.state() == State.STOPPING) {
            return after(timeToStopped, composition.stopTime());
        }
        if (composition.state().terminal()) {
            return composition.endTime() + CLEAN_UP;
        }
        return Math.min(activation(composition), stopDue(composition, emptySince));
    }

    /** Lets happen what is due at this time. */
    public void advance(Composition composition, long emptySince, long now) {
        if (composition.state() == State.STOPPING) {
            composition.end(now);
            return;
        }
        if (activation(composition) <= now) {
            activate(composition, now);
        }
        if (stopDue(composition, emptySince) <= now) {
            composition.stop(now);
        }
    }

    /** Stops it as it was asked to. The end is graceful (assumed): what would start by itself does so before it ends. */
    boolean stop(Composition composition, long now) {
        if (activation(composition) != NEVER) {
            activate(composition, now);
        }
        return composition.stop(now);
    }

    private void activate(Composition composition, long now) {
        for (Destination destination : composition.destinations()) {
            if (starts(destination)) {
                composition.activate(destination, now);
            }
        }
    }

    private long activation(Composition composition) {
        return composition.running() && composition.destinations().stream().anyMatch(this::starts)
                ? after(timeToActive, composition.startTime())
                : NEVER;
    }

    /** Whether it becomes active by itself. */
    private boolean starts(Destination destination) {
        String storage = destination.spec().storageConfigurationArn();
        return destination.state() == State.STARTING && (storage == null || records.test(storage));
    }

    private static long after(Optional<Duration> delay, long time) {
        return delay.isEmpty() ? NEVER : time + delay.get().toMillis();
    }

    private long stopDue(Composition composition, long emptySince) {
        if (!composition.running()) {
            return NEVER;
        }
        long longest = Math.min(composition.startTime() + LONGEST, channelFailed(composition));
        return emptySince == NEVER ? longest
                : Math.min(longest, Math.max(emptySince, composition.startTime()) + AUTO_STOP);
    }

    private long channelFailed(Composition composition) {
        if (survivesItsChannel) {
            return NEVER;
        }
        return composition.destinations().stream()
                .filter(destination -> destination.spec().channelArn() != null && destination.state() == State.FAILED)
                .mapToLong(Destination::endTime).min().orElse(NEVER);
    }
}
