package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that has passed its rules.
 *
 * @param operation the API's name of the operation
 * @param caller who calls
 * @param body the request
 * @param now the time
 */
record Call(String operation, Caller caller, JsonNode body, long now) {

    /** The text of a member, or null. */
    String text(String member) {
        return Json.text(body, member);
    }

    /** A required ARN, which the caller must be able to reach. */
    Arn arn(String member) {
        Arn arn = Arn.of(text(member));
        caller.reach(operation, arn);
        return arn;
    }

    Path path() {
        return Path.of(operation);
    }
}
