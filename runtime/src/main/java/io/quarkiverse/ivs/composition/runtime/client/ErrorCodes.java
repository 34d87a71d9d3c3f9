package io.quarkiverse.ivs.composition.runtime.client;

import java.util.Set;

/** The codes that mean something else than "rejected", as the AWS SDKs sort them. */
final class ErrorCodes {

    static final Set<String> THROTTLING = Set.of(
            "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
            "TooManyRequestsException", "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "SlowDown",
            "PriorRequestNotComplete", "TransactionInProgressException", "EC2ThrottledException",
            "ProvisionedThroughputExceededException");

    /** The time of the signature may be what is wrong. */
    static final Set<String> CLOCK_SKEW = Set.of(
            "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
            "SignatureDoesNotMatch", "AuthFailure");

    /** The last two come when a key was rotated, and the new one is where the old one was found. */
    static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "UnrecognizedClientException",
            "InvalidClientTokenId");

    /** The request did not come, or not all of it, within the time of the service. */
    static final Set<String> LATE = Set.of("RequestTimeout", "RequestTimeoutException");

    private ErrorCodes() {
    }
}
