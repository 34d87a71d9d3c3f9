package io.quarkiverse.ivs.composition;

import java.util.Objects;

import io.quarkiverse.ivs.composition.model.Composition;

/**
 * What was waited for can no longer happen: the composition has ended, or the destination has. {@link #composition()} says how
 * far it came. The API gives no reason for a failure; its EventBridge events do.
 */
public class CompositionEndedException extends CompositionException {

    private static final long serialVersionUID = 1L;

    private final transient Composition composition;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message the text
     * @param details what is known of the failure
     * @param composition the composition as it was last seen
     */
    public CompositionEndedException(String message, FailureDetails details, Composition composition) {
        super(message, details, null);
        this.composition = Objects.requireNonNull(composition, "composition");
    }

    /**
     * The composition as it was last seen, with the states of its destinations and their recording prefixes.
     *
     * @return the composition, never null; null only in a copy that was deserialized
     */
    public Composition composition() {
        return composition;
    }
}
