package io.quarkiverse.ivs.composition.fake.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What the service asks beside the limits of its model: by the shape that it is asked of. */
public final class CrossFieldRules {

    /** The rules, by the names of shapes. */
    static final Map<String, Rule> BY_SHAPE = Map.of(
            "LayoutConfiguration", CrossFieldRules::oneLayoutAtMost,
            "DestinationConfiguration", CrossFieldRules::channelOrS3,
            "DestinationConfigurationList", CrossFieldRules::oneOfEachKind,
            "Video", CrossFieldRules::evenSizes,
            "Tags", CrossFieldRules::noReservedKeys,
            "ParticipantAttributes", CrossFieldRules::kilobyte,
            "ParticipantTokenAttributes", CrossFieldRules::kilobyte,
            "ListParticipantsRequest", CrossFieldRules::oneFilterAtMost,
            "CreateIngestConfigurationRequest", CrossFieldRules::secureUnlessAllowed,
            "PublicKeyMaterial", CrossFieldRules::readableKey);

    /** What the keys of AWS's own tags begin with. */
    private static final String RESERVED = "aws:";
    private static final int PIXELS = 2_073_600;
    private static final List<String> FILTERS = List.of("filterByUserId", "filterByPublished", "filterByState",
            "filterByRecordingState");

    private CrossFieldRules() {
    }

    public static void oneLayoutAtMost(Path path, JsonNode layout) {
        if (layout.hasNonNull("grid") && layout.hasNonNull("pip")) {
            throw Rule.broken(path, "must have only one of grid and pip");
        }
    }

    private static void channelOrS3(Path path, JsonNode destination) {
        if (destination.hasNonNull("channel") == destination.hasNonNull("s3")) {
            throw Rule.broken(path, "must have exactly one of channel and s3");
        }
    }

    private static void oneOfEachKind(Path path, JsonNode destinations) {
        if (destinations.size() == 2 && destinations.get(0).hasNonNull("s3") == destinations.get(1).hasNonNull("s3")) {
            throw Rule.broken(path, "must have at most one channel and one s3 destination");
        }
    }

    private static void evenSizes(Path path, JsonNode video) {
        JsonNode filled = Defaults.filled("EncoderConfiguration", Json.node("video", video)).get("video");
        int width = filled.get("width").intValue();
        int height = filled.get("height").intValue();
        for (String side : List.of("width", "height")) {
            if (filled.get(side).intValue() % 2 != 0) {
                throw Rule.broken(path.then(side), "must be an even number");
            }
        }
        if (width * height > PIXELS) {
            throw Rule.broken(path, "must have a product of width and height of at most " + PIXELS + ", but has "
                    + width + " x " + height);
        }
    }

    private static void noReservedKeys(Path path, JsonNode tags) {
        tags.fieldNames().forEachRemaining(key -> {
            if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
                throw Rule.broken(path, "must have keys that do not begin with " + RESERVED + ", in upper or lower case");
            }
        });
    }

    private static void kilobyte(Path path, JsonNode attributes) {
        long bytes = Json.map(attributes).entrySet().stream()
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .mapToLong(text -> text.getBytes(UTF_8).length).sum();
        if (bytes > 1024) {
            throw Rule.broken(path, "must have at most 1024 bytes in all its keys and values");
        }
    }

    private static void oneFilterAtMost(Path path, JsonNode request) {
        if (FILTERS.stream().filter(request::hasNonNull).count() > 1) {
            throw Rule.broken(path, "must have only one of " + String.join(", ", FILTERS));
        }
    }

    private static void secureUnlessAllowed(Path path, JsonNode request) {
        if (request.get("ingestProtocol").textValue().equals("RTMP") && !request.path("insecureIngest").asBoolean(false)) {
            throw Rule.broken(path.then("insecureIngest"), "must be true, since ingestProtocol is RTMP");
        }
    }

    private static void readableKey(Path path, JsonNode pem) {
        try {
            X509EncodedKeySpec key = new X509EncodedKeySpec(keyBytes(pem.textValue()));
            if (Stream.of("EC", "RSA", "EdDSA").anyMatch(algorithm -> isKey(algorithm, key))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // No Base64: reported below.
        }
        throw Rule.broken(path, "must be a public key in PEM, such as openssl ec -pubout writes");
    }

    private static boolean isKey(String algorithm, X509EncodedKeySpec key) {
        try {
            KeyFactory.getInstance(algorithm).generatePublic(key);
            return true;
        } catch (GeneralSecurityException e) {
            // A key of another algorithm, or none.
            return false;
        }
    }

    /** The bytes of a key in PEM. */
    public static byte[] keyBytes(String pem) {
        int start = pem.indexOf("KEY-----") + "KEY-----".length();
        return Base64.getMimeDecoder().decode(pem.substring(start, pem.indexOf("-----END", start)).strip());
    }
}
