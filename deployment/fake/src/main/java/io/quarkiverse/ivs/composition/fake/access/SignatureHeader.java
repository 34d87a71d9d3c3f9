package io.quarkiverse.ivs.composition.fake.access;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Authorization header of a request that was signed with Signature Version 4. Its scope is date, region and service.
 *
 * @param signedHeaders the names of the signed headers
 * @param signature the signature, in hexadecimal digits
 */
record SignatureHeader(String accessKeyId, String date, String region, String service, List<String> signedHeaders,
        String signature) {

    private static final Pattern FORM = Pattern.compile("AWS4-HMAC-SHA256 "
            + "\\s*Credential=([^/,\\s]+)/([0-9]{8})/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request\\s*,"
            + "\\s*SignedHeaders=([^,\\s]+)\\s*,"
            + "\\s*Signature=([0-9a-f]+)\\s*");

    /** The header taken apart, or null if there is none or it is no such signature. */
    static SignatureHeader parse(String header) {
        Matcher matcher = FORM.matcher(header == null ? "" : header);
        return !matcher.matches() ? null
                : new SignatureHeader(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4),
                        List.of(matcher.group(5).split(";")), matcher.group(6));
    }

    @Override
    public String toString() {
        return "SignatureHeader[" + date + "/" + region + "/" + service + "]";
    }
}
