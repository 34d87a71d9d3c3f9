package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whether the service is called at all. */
@Singleton
public class Switches {

    private final boolean enabled;
    private final boolean active;

    @Inject
    public Switches(IvsCompositionBuildTimeConfig buildTimeConfig, IvsCompositionRuntimeConfig runtimeConfig) {
        this(buildTimeConfig.enabled(), runtimeConfig.active());
    }

    private Switches(boolean enabled, boolean active) {
        this.enabled = enabled;
        this.active = active;
    }

    /** As if nothing were configured. */
    public static Switches on() {
        return new Switches(true, true);
    }

    public boolean areOn() {
        return enabled && active;
    }

    /** Which one is off, and how it is switched on; empty if none is. */
    public Optional<Off> off() {
        if (!enabled) {
            return Optional.of(new Off(ConfigKeys.ENABLED + " was false when the application was built",
                    "Build it with true, or without the key."));
        }
        return active ? Optional.empty()
                : Optional.of(new Off(ConfigKeys.ACTIVE + " is false", "Set it to true, or remove it."));
    }

    /**
     * A switch that is off.
     *
     * @param reason the key and its value, for the middle of a sentence
     * @param mend a sentence
     */
    public record Off(String reason, String mend) {
    }
}
