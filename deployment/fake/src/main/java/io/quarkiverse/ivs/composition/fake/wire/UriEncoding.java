package io.quarkiverse.ivs.composition.fake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
        if (sent == null || sent.isEmpty()) {
            return "";
        }
        return Arrays.stream(sent.split("&")).map(UriEncoding::parameter).sorted().collect(Collectors.joining("&"));
    }

    /** The parameters of a query as an object. */
    public static ObjectNode parameters(String query) {
        ObjectNode parameters = Json.node();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(parameter.substring(0, equals), decode(parameter.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String parameter(String sent) {
        int equals = sent.indexOf('=');
        String name = equals < 0 ? sent : sent.substring(0, equals);
        String value = equals < 0 ? "" : sent.substring(equals + 1);
        return encode(decode(name)) + "=" + encode(decode(value));
    }

    /** What was encoded; what cannot be decoded, as it is. */
    public static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            // Signed as it is, then: no signature will match it.
            return encoded;
        }
    }

    private static String encode(String text) {
        // What forms encode in another way.
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
