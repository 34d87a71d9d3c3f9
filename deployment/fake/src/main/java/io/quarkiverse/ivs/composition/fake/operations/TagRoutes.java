package io.quarkiverse.ivs.composition.fake.operations;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.ivs.composition.fake.rules.NeighbourRules;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The only operations that are not all in their body: {@code /tags/<ARN>}, with the method and the query. */
final class TagRoutes {

    private static final String PREFIX = "/tags/";

    private final TagOperations operations;

    TagRoutes(TagOperations operations) {
        this.operations = operations;
    }

    /** The route, or null if the request is for none of them. */
    Route find(HttpRequest request) {
        if (!request.path().startsWith(PREFIX)) {
            return null;
        }
        return switch (request.method()) {
            case "POST" -> route("TagResource", NeighbourRules.TAG, request, operations::tag);
            case "DELETE" -> route("UntagResource", Rule.ANYTHING, request,
                    (call, arn) -> operations.untag(tagKeys(call.path(), request.query()), arn));
            case "GET" -> route("ListTagsForResource", Rule.ANYTHING, request, (call, arn) -> operations.list(arn));
            default -> null;
        };
    }

    private static Route route(String name, Rule rule, HttpRequest request, BiFunction<Call, Arn, byte[]> operation) {
        return new Route(name, rule, call -> operation.apply(call, arn(call, request)));
    }

    private static Arn arn(Call call, HttpRequest request) {
        String text = decode(call.path(), request.path().substring(PREFIX.length()));
        NeighbourRules.RESOURCE_ARN.check(call.path().then("resourceArn"), TextNode.valueOf(text));
        Arn arn = Arn.of(text);
        call.caller().reach(call.operation(), arn);
        return arn;
    }

    private static List<String> tagKeys(Path path, String query) {
        ObjectNode request = Json.node();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (parameter.startsWith("tagKeys=")) {
                request.withArray("tagKeys").add(decode(path, parameter.substring("tagKeys=".length())));
            }
        }
        NeighbourRules.TAG_KEYS.check(path, request);
        return StreamSupport.stream(request.get("tagKeys").spliterator(), false).map(JsonNode::textValue).toList();
    }

    private static String decode(Path path, String encoded) {
        try {
            // A plus sign is itself in a path, and AWS encodes a space as %20 everywhere.
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ServiceError.validation(path + " is not encoded as a URL");
        }
    }
}
