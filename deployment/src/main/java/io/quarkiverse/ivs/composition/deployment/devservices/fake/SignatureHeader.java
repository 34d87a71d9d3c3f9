package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.List;

/**
 * The Authorization header of a request that was signed with Signature Version 4.
 *
 * @param accessKeyId whose key
 * @param date the day of the scope
 * @param region the region of the scope
 * @param service the service of the scope
 * @param signedHeaders the names of the signed headers
 * @param signature the signature, in hexadecimal digits
 */
record SignatureHeader(String accessKeyId, String date, String region, String service, List<String> signedHeaders,
        String signature) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256 ";
    private static final String CREDENTIAL = "Credential=";
    private static final String SIGNED_HEADERS = "SignedHeaders=";
    private static final String SIGNATURE = "Signature=";

    private static final Characters OF_VALUES = Characters.of("\\S");
    private static final Characters OF_DATES = Characters.of("[0-9]");
    private static final Characters OF_NAMES = Characters.of("[a-z0-9-]");
    private static final Characters OF_SIGNATURES = Characters.of("[0-9a-f]");

    /** The header taken apart, or null if there is none or it is no such signature. */
    static SignatureHeader parse(String header) {
        if (header == null || !header.startsWith(ALGORITHM)) {
            return null;
        }
        String[] parts = header.substring(ALGORITHM.length()).split(",", -1);
        if (parts.length != 3) {
            return null;
        }
        String credential = value(parts[0], CREDENTIAL);
        String signedHeaders = value(parts[1], SIGNED_HEADERS);
        String signature = value(parts[2], SIGNATURE);
        if (credential == null || signedHeaders == null || signature == null || !OF_SIGNATURES.allOf(signature)) {
            return null;
        }
        String[] scope = credential.split("/", -1);
        if (scope.length != 5 || scope[0].isEmpty() || !OF_DATES.allOf(scope[1]) || scope[1].length() != 8
                || !OF_NAMES.make(scope[2]) || !OF_NAMES.make(scope[3]) || !scope[4].equals("aws4_request")) {
            return null;
        }
        return new SignatureHeader(scope[0], scope[1], scope[2], scope[3], List.of(signedHeaders.split(";")), signature);
    }

    /** The value of a part with this name, or null if it has another name, or no value without white space. */
    private static String value(String part, String name) {
        String trimmed = part.strip();
        return trimmed.startsWith(name) && OF_VALUES.make(trimmed, name.length(), trimmed.length())
                ? trimmed.substring(name.length())
                : null;
    }

    @Override
    public String toString() {
        return "SignatureHeader[" + date + "/" + region + "/" + service + "]";
    }
}
