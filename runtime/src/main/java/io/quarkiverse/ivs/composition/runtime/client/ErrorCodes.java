package io.quarkiverse.ivs.composition.runtime.client;

import java.util.Set;

/** The codes that mean something else than "rejected", as the AWS SDKs sort them. */
final class ErrorCodes {

    private static final Set<String> THROTTLING = Set.of(
            "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
            "TooManyRequestsException", "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "SlowDown",
            "PriorRequestNotComplete", "TransactionInProgressException", "EC2ThrottledException",
            "ProvisionedThroughputExceededException");

    private static final Set<String> CLOCK_SKEW = Set.of(
            "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
            "SignatureDoesNotMatch", "AuthFailure");

    /** The last two come when a key was rotated, and the new one is where the old one was found. */
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "UnrecognizedClientException",
            "InvalidClientTokenId");

    private ErrorCodes() {
    }

    static boolean isThrottling(String code) {
        return code != null && THROTTLING.contains(code);
    }

    /** Whether the time of the signature may be what is wrong. */
    static boolean mayBeClockSkew(String code) {
        return code != null && CLOCK_SKEW.contains(code);
    }

    static boolean isExpired(String code) {
        return code != null && EXPIRED.contains(code);
    }
}
