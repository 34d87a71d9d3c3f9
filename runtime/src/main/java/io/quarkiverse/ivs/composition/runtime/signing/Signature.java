package io.quarkiverse.ivs.composition.runtime.signing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.function.BiConsumer;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Signature Version 4 of the one form of request that this extension sends: POST, no query, a body in memory, and always the
 * same headers. Knowing that makes it several times cheaper than the AWS SDK's signer, with which a test compares it.
 */
final class Signature {

    static final String SERVICE = "ivs";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HEADERS = "amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-content-sha256;x-amz-date";
    private static final String HEADERS_WITH_TOKEN = HEADERS + ";x-amz-security-token";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    private final SigningKeys keys = new SigningKeys();

    /**
     * Signs.
     *
     * @param call what to sign
     * @param uri where it goes
     * @param contentType the value of {@code Content-Type}
     * @param time the time to sign with
     * @param headers takes the headers that the signature adds
     */
    void sign(Signable call, URI uri, String contentType, Instant time, BiConsumer<String, String> headers) {
        String dateAndTime = TIME.format(time);
        String date = dateAndTime.substring(0, 8);
        AwsCredentialsIdentity identity = call.identity();
        String token = identity instanceof AwsSessionCredentialsIdentity session ? session.sessionToken() : null;
        String bodyHash = sha256(call.body());
        String signedHeaders = token == null ? HEADERS : HEADERS_WITH_TOKEN;
        StringBuilder text = new StringBuilder(token == null ? 512 : 512 + token.length());
        text.append("POST\n").append(CanonicalPath.of(uri)).append("\n\n")
                .append("amz-sdk-invocation-id:").append(call.invocationId())
                .append("\namz-sdk-request:").append(call.attemptHeader())
                .append("\ncontent-type:").append(contentType)
                .append("\nhost:");
        appendHost(text, uri);
        text.append("\nx-amz-content-sha256:").append(bodyHash).append("\nx-amz-date:").append(dateAndTime).append('\n');
        if (token != null) {
            text.append("x-amz-security-token:").append(token).append('\n');
        }
        String requestHash = sha256(bytes(text.append('\n').append(signedHeaders).append('\n').append(bodyHash).toString()));
        String scope = date + '/' + call.region() + '/' + SERVICE + "/aws4_request";
        String signature = HEX.formatHex(SigningKeys.mac(keys.of(identity.secretAccessKey(), date, call.region()), bytes(
                ALGORITHM + '\n' + dateAndTime + '\n' + scope + '\n' + requestHash)));
        headers.accept("x-amz-content-sha256", bodyHash);
        headers.accept("X-Amz-Date", dateAndTime);
        if (token != null) {
            headers.accept("X-Amz-Security-Token", token);
        }
        headers.accept("Authorization", ALGORITHM + " Credential=" + identity.accessKeyId() + '/' + scope + ", SignedHeaders="
                + signedHeaders + ", Signature=" + signature);
    }

    /** As the transport writes it: without the port that is the scheme's own. */
    private static void appendHost(StringBuilder text, URI uri) {
        text.append(uri.getHost());
        int own = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        if (uri.getPort() != -1 && uri.getPort() != own) {
            text.append(':').append(uri.getPort());
        }
    }

    private static String sha256(byte[] data) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
