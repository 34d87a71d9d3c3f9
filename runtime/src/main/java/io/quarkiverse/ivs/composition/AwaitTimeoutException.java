package io.quarkiverse.ivs.composition;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.ivs.composition.model.Composition;

/** What was waited for did not happen in time. Nothing was changed by that, so waiting can simply begin again. */
public class AwaitTimeoutException extends CompositionException {

    private static final long serialVersionUID = 1L;

    private final transient Composition lastSeen;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param lastSeen the composition as it was last seen, or null
     */
    public AwaitTimeoutException(String message, FailureDetails details, @Nullable Composition lastSeen) {
        super(message, details, null);
        this.lastSeen = lastSeen;
    }

    /**
     * The composition as it was last seen.
     *
     * @return the composition; empty if the service did not answer in the time, and in a copy that was deserialized
     */
    public Optional<Composition> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }
}
