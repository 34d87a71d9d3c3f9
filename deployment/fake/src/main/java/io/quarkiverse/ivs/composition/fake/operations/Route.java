package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.ApiOperation;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;

/** An operation of the API, and what it does. */
public record Route(ApiOperation api, Operation operation) {

    /** Reads a request and checks it; throws what the service answers to a wrong one. */
    public JsonNode read(HttpRequest request) {
        JsonNode input = input(request);
        api.input().check(Path.of(api.name()), input);
        return input;
    }

    /** The members of a request, those in its path and query too; throws what the service answers if they cannot be read. */
    public JsonNode input(HttpRequest request) {
        JsonNode body = api.inBody() ? parse(api.name(), request.body()) : Json.node();
        if (api.hasMemberInPath() && body instanceof ObjectNode members) {
            members.put(api.inPath(), UriEncoding.decode(request.path().substring(api.prefix().length())));
            UriEncoding.parameters(request.query()).filter(parameter -> parameter.getKey().equals(api.inQuery()))
                    .forEach(parameter -> members.withArray(api.inQuery()).add(parameter.getValue()));
        }
        return body;
    }

    /** Reads a body, or throws what the service answers when it is no JSON. */
    public static JsonNode parse(String operation, byte[] body) {
        try {
            return Json.parse(body);
        } catch (IOException e) {
            throw ServiceError.validation(operation + " is not valid JSON");
        }
    }
}
