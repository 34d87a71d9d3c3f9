package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * A request that has passed its rules.
 *
 * @param operation the API's name of the operation
 * @param caller who calls
 * @param body the request
 * @param now the time
 */
public record Call(String operation, Caller caller, JsonNode body, long now) {

    /** The text of a member, or null. */
    public String text(String member) {
        return Json.text(body, member);
    }

    /** A required ARN, which the caller must be able to reach. */
    public Arn arn(String member) {
        Arn arn = Arn.of(text(member));
        caller.reach(operation, arn);
        return arn;
    }

    public Path path() {
        return Path.of(operation);
    }
}
