package io.quarkiverse.ivs.composition.fake.operations;

import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.CrossFieldRules;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.wire.Digests;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Resources as requests and seeds describe them, and as answers and snapshots show them. */
public final class ResourceJson {

    private ResourceJson() {
    }

    /** Everything of one, be it in no answer. */
    public static ObjectNode whole(Resource resource) {
        ObjectNode whole = Json.node().put("arn", resource.arn().text()).put("name", resource.name());
        whole.setAll(resource.members());
        whole.set("tags", Json.node(resource.tags()));
        return whole;
    }

    /** One of a plain kind. */
    public static Resource plain(Arn arn, JsonNode given) {
        ObjectNode members = Defaults.filled(arn.kind().structure(), given);
        if (arn.kind() == Kind.PUBLIC_KEY) {
            members.put("fingerprint", fingerprint(given));
        }
        return new Resource(arn, given.path("name").asText(""), Json.map(given.path("tags")), members);
    }

    /** What tells a public key from others. */
    static String fingerprint(JsonNode key) {
        return HexFormat.ofDelimiter(":")
                .formatHex(Digests.md5(CrossFieldRules.keyBytes(Json.text(key, "publicKeyMaterial"))));
    }
}
