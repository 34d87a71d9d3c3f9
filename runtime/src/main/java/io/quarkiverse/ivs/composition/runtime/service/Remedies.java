package io.quarkiverse.ivs.composition.runtime.service;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

/** What to do about an error of the service. */
final class Remedies {

    private Remedies() {
    }

    /** One sentence, or null when there is nothing to say. */
    static String of(Operation operation, Kind kind, ServiceError error) {
        return switch (kind) {
            case THROTTLED ->
                "The service admits 5 calls a second of each operation per account and region: start fewer at once,"
                        + " or raise " + ConfigKeys.MAX_WAIT + ".";
            case CREDENTIALS_EXPIRED -> "Renew the credentials behind " + ConfigKeys.CREDENTIALS_TYPE
                    + ": they have expired, or are not known.";
            case CLOCK_SKEWED -> "Set the clock of this machine, which differs from the service's by more than the five"
                    + " minutes that AWS allows.";
            case REJECTED -> error.code() == null ? withoutCode(error.status()) : ofCode(operation, error.code());
            default -> null;
        };
    }

    private static String withoutCode(int status) {
        return status == 403 || status == 404 || status < 400
                ? "Nothing in the answer says that it came from IVS: check " + ConfigKeys.ENDPOINT_OVERRIDE
                        + " and the proxies on the way."
                : null;
    }

    private static String ofCode(Operation operation, String code) {
        return switch (code) {
            case "AccessDeniedException" -> "Allow the IAM action ivs:" + operation.apiName()
                    + " to the credentials in use" + (operation == Operation.START_COMPOSITION
                            ? ", and check that the ARNs belong to their account."
                            : ".");
            case "PendingVerification" -> "The AWS account waits for its verification: ask AWS Support.";
            case "ResourceNotFoundException" -> notFound(operation);
            case "ServiceQuotaExceededException" -> operation == Operation.START_COMPOSITION
                    ? "Stop a composition, or raise the quota: L-E945C199 for the account, L-21B2923F for the stage."
                    : "Raise the quota in Service Quotas.";
            case "ConflictException" -> operation == Operation.START_COMPOSITION
                    ? "The channel must be offline before a composition starts, and an idempotency token belongs to one request."
                    : null;
            case "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure" ->
                "Check the secret access key behind " + ConfigKeys.CREDENTIALS_TYPE + ", and the clock of this machine.";
            case "MissingAuthenticationToken", "MissingAuthenticationTokenException", "IncompleteSignature" ->
                "Check the credentials behind " + ConfigKeys.CREDENTIALS_TYPE + ".";
            default -> null;
        };
    }

    private static String notFound(Operation operation) {
        return switch (operation) {
            case START_COMPOSITION -> "Check that each ARN of the request exists in its account and region.";
            case GET_COMPOSITION, STOP_COMPOSITION ->
                "A composition is cleaned up five minutes after its end, and is not found from then on.";
            case LIST_COMPOSITIONS, GET_STORAGE_CONFIGURATION -> null;
        };
    }
}
