package io.quarkiverse.ivs.composition.deployment.guard;

/** What can happen to an exchange. */
enum Fault {
    RESET_BEFORE_ACTING,
    RESET_AFTER_ACTING,
    INTERNAL_ERROR_500,
    UNAVAILABLE_503_RETRY_AFTER,
    THROTTLED_429,
    HTML_502,
    SLOWER_THAN_TIMEOUT,
    CUT_BODY,
    CLOCK_SKEW
}
