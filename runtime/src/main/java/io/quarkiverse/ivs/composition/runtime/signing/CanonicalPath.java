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
        String path = uri.getRawPath();
        // That of an operation, unless an endpoint-override brings something else along.
        return isPlain(path) ? path : encoded(uri.normalize().getRawPath());
    }

    private static boolean isPlain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean slash = c == '/' && (i == 0 || path.charAt(i - 1) != '/');
            if (!slash && (c == '.' || !isUnreserved(c))) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String path) {
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
