package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * A request that has passed its rules.
 *
 * @param operation the API's name of the operation
 * @param defaults what the request means by the numbers that it lacks
 */
public record Call(String operation, Map<String, Integer> defaults, Caller caller, JsonNode body, long now) {

    /** The text of a member, or null. */
    public String text(String member) {
        return Json.text(body, member);
    }

    /** The text of a member, which may be missing. */
    public String textOrEmpty(String member) {
        return body.path(member).asText("");
    }

    /** A number, or what the API means without it. */
    public int number(String member) {
        return body.hasNonNull(member) ? body.get(member).intValue() : defaults.get(member);
    }

    /** Whether a member is true; false without it. */
    public boolean flag(String member) {
        return body.path(member).asBoolean(false);
    }

    /** The map of a member, maybe empty. */
    public Map<String, String> map(String member) {
        return Json.map(body.path(member));
    }

    /** A required ARN, which the caller must be able to reach. */
    public Arn arn(String member) {
        Arn arn = Arn.of(text(member));
        caller.reach(operation, arn);
        return arn;
    }

    /** Whether a filter is missing, or asks for this value. */
    boolean wants(String filter, Object value) {
        return !body.hasNonNull(filter) || body.get(filter).asText().equals(value.toString());
    }

    public Path path() {
        return Path.of(operation);
    }
}
