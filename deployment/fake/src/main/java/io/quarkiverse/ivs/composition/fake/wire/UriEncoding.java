package io.quarkiverse.ivs.composition.fake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** Paths and queries as they are signed: everything but letters, digits and {@code -._~} in percent signs. */
public final class UriEncoding {

    private UriEncoding() {
    }

    /** The path as it was sent, encoded once more: so AWS signs it for all services but S3. */
    public static String path(String sent) {
        return sent.isEmpty() ? "/"
                : Arrays.stream(sent.split("/", -1)).map(UriEncoding::encode).collect(Collectors.joining("/"));
    }

    /** The parameters in the order of their names and values. */
    public static String query(String sent) {
        return parameters(sent).map(each -> encode(each.getKey()) + "=" + encode(each.getValue())).sorted()
                .collect(Collectors.joining("&"));
    }

    /** The parameters of a query as an object. */
    public static ObjectNode object(String query) {
        ObjectNode object = Json.node();
        parameters(query).forEach(each -> object.put(each.getKey(), each.getValue()));
        return object;
    }

    /** The names and values of a query, which may be null. */
    public static Stream<Map.Entry<String, String>> parameters(String query) {
        return Stream.ofNullable(query).flatMap(all -> Stream.of(all.split("&"))).filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .map(each -> Map.entry(decode(each[0]), each.length == 1 ? "" : decode(each[1])));
    }

    /** What was encoded; throws what is answered to a request that cannot be decoded. */
    public static String decode(String encoded) {
        try {
            // A plus sign is itself, and AWS encodes a space as %20 everywhere.
            return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw ServiceError.validation("The request is not encoded as a URL");
        }
    }

    private static String encode(String text) {
        // What forms encode in another way.
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
