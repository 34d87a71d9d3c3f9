package io.quarkiverse.ivs.composition.runtime.signing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The path of a request as its signature has it: normalized, and encoded once more than it is on the wire. */
final class CanonicalPath {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CanonicalPath() {
    }

    static String of(URI uri) {
        String path = uri.normalize().getRawPath();
        StringBuilder result = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c == '/' || isUnreserved(c)) {
                result.append(c);
            } else {
                HEX.toHexDigits(result.append('%'), b);
            }
        }
        return result.toString();
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
                || c == '~';
    }
}
