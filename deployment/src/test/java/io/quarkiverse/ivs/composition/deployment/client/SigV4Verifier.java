package io.quarkiverse.ivs.composition.deployment.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.quarkiverse.ivs.composition.deployment.client.StubService.Received;

/** Verifies Signature Version 4 by the text of its specification; shares no code with what signs. */
final class SigV4Verifier {

    private static final Pattern AUTHORIZATION = Pattern
            .compile("AWS4-HMAC-SHA256 Credential=([^/]+)/([0-9]{8})/([^/]+)/([^/]+)"
                    + "/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    /** What the signature covers. */
    record Signature(String accessKeyId, String region, String service, List<String> signedHeaders, boolean valid) {
    }

    private SigV4Verifier() {
    }

    static Signature verify(Received request, String secretAccessKey) throws GeneralSecurityException {
        Matcher authorization = AUTHORIZATION.matcher(request.header("Authorization"));
        if (!authorization.matches()) {
            throw new AssertionError("No Authorization of Signature Version 4: " + request.header("Authorization"));
        }
        String date = authorization.group(2);
        String region = authorization.group(3);
        String service = authorization.group(4);
        String signedHeaders = authorization.group(5);

        StringBuilder canonical = new StringBuilder(request.method()).append('\n')
                .append(request.path()).append('\n')
                .append('\n');
        for (String name : signedHeaders.split(";")) {
            canonical.append(name).append(':').append(request.header(name).trim().replaceAll(" +", " ")).append('\n');
        }
        canonical.append('\n').append(signedHeaders).append('\n').append(sha256(request.body()));

        String toSign = "AWS4-HMAC-SHA256\n" + request.header("X-Amz-Date") + "\n"
                + date + "/" + region + "/" + service + "/aws4_request\n"
                + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(date, region, service, "aws4_request")) {
            key = hmac(key, part);
        }
        String expected = HexFormat.of().formatHex(hmac(key, toSign));
        return new Signature(authorization.group(1), region, service, List.of(signedHeaders.split(";")),
                expected.equals(authorization.group(6)) && request.header("X-Amz-Date").startsWith(date));
    }

    static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
