package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.Locale;

/** How a call ended, in one word for meters and spans. */
public final class Outcome {

    public static final String SUCCESS = "success";
    public static final String CANCELLED = "cancelled";
    /** The service may have done it. */
    public static final String UNKNOWN = "unknown";

    private Outcome() {
    }

    /**
     * The word for a failure: {@code unknown}, who refused ({@code circuit_breaker_open}, {@code rate_limited}), or
     * the kind of the last failure.
     *
     * @param failure how the call failed, or null if it did not
     */
    public static String of(GuardedFailure failure) {
        if (failure == null) {
            return SUCCESS;
        }
        if (failure.outcomeUnknown()) {
            return UNKNOWN;
        }
        Enum<?> word = failure.reason() == GuardedFailure.Reason.ATTEMPT_FAILED ? failure.lastFailure().kind()
                : failure.reason();
        return word.name().toLowerCase(Locale.ROOT);
    }
}
