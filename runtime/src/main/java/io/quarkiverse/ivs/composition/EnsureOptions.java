package io.quarkiverse.ivs.composition;

import java.util.Objects;

/**
 * How a composition is to be there for a key; see {@link CompositionService#ensureStarted(String, String, EnsureOptions)}.
 *
 * @param start the values of the start, without a token; one key needs the same values everywhere
 * @param replacesFailedDestinations whether a composition that runs, but has a destination that has failed for good, is stopped
 *        and followed by a new one. A destination that has failed does not come back, and the others go on without it. Whoever
 *        watches or records by those is interrupted; a channel has to be free again before its next composition can start
 * @param replacesEnded whether a composition that has ended, or is ending, is followed by a new one, as it is by default. If
 *        not, the ended one is the answer, for the five minutes until the service forgets it
 */
public record EnsureOptions(StartOptions start, boolean replacesFailedDestinations, boolean replacesEnded) {

    /** Null becomes no values. */
    public EnsureOptions {
        start = Objects.requireNonNullElse(start, StartOptions.none());
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EnsureOptions}. Not thread-safe; the last call wins. */
    public static final class Builder {

        private StartOptions start = StartOptions.none();
        private boolean replacesFailedDestinations;
        private boolean replacesEnded = true;

        private Builder() {
        }

        /** @param start the values of the start, without a token */
        public Builder start(StartOptions start) {
            this.start = start;
            return this;
        }

        /** Stops a composition that has lost a destination for good, and starts its successor. */
        public Builder replaceFailedDestinations() {
            this.replacesFailedDestinations = true;
            return this;
        }

        /** Starts no successor of a composition that has ended: it is the answer as it is. */
        public Builder leaveEnded() {
            this.replacesEnded = false;
            return this;
        }

        /** Builds the options; nothing is checked here. */
        public EnsureOptions build() {
            return new EnsureOptions(start, replacesFailedDestinations, replacesEnded);
        }
    }
}
