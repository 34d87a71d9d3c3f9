package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.CrossFieldRules;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.PublicKey;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on public keys. */
public final class PublicKeyOperations {

    private final Store store;
    private final ResourceOperations<PublicKey> resources;

    PublicKeyOperations(Store store, PageTokens pageTokens) {
        this.store = store;
        this.resources = new ResourceOperations<>(store, pageTokens, Kind.PUBLIC_KEY, store.publicKeys(), "publicKey",
                PublicKeyOperations::key, PublicKeyOperations::material, (json, key) -> {
                });
    }

    byte[] importKey(Call call) {
        String fingerprint = fingerprint(call.text("publicKeyMaterial"));
        Arn home = call.caller().create(Kind.PUBLIC_KEY, "new");
        for (PublicKey key : store.publicKeys().all()) {
            if (key.arn().sameHome(home) && key.fingerprint().equals(fingerprint)) {
                throw ServiceError.conflict("Resource: " + key.arn() + " has this key already");
            }
        }
        return resources.create(call);
    }

    byte[] get(Call call) {
        return resources.get(call);
    }

    byte[] delete(Call call) {
        return resources.delete(call);
    }

    byte[] list(Call call) {
        return resources.list(call);
    }

    /** One that a request or a seed describes. */
    public static PublicKey key(Long sequence, Arn arn, JsonNode given) {
        String material = given.get("publicKeyMaterial").textValue();
        return new PublicKey(sequence, arn, given.path("name").asText(""), Json.map(given.path("tags")), material,
                fingerprint(material));
    }

    /** Writes the members that only a PublicKey has. */
    public static void material(JsonGenerator json, PublicKey key) throws IOException {
        json.writeStringField("publicKeyMaterial", key.material());
        json.writeStringField("fingerprint", key.fingerprint());
    }

    private static String fingerprint(String material) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(CrossFieldRules.keyBytes(material));
            return HexFormat.ofDelimiter(":").formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
