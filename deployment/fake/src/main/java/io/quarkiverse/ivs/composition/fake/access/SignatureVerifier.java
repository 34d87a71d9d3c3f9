package io.quarkiverse.ivs.composition.fake.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Digests;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;

/** Checks a signature of AWS's version 4 as the service does: the key, the date, then every signed byte. */
final class SignatureVerifier {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final InstantSource realTime;
    private final InstantSource shown;

    /** @param shown the fake's own time: some clients sign with what the last answer shows */
    SignatureVerifier(InstantSource realTime, InstantSource shown) {
        this.realTime = realTime;
        this.shown = shown;
    }

    /** Throws what the service answers, unless the signature is right. */
    void verify(HttpRequest request, SignatureHeader header) {
        boolean known = header.accessKeyId().equals(TestCredentials.ACCESS_KEY_ID) || Caller.isAccount(header.accessKeyId());
        if (!known || request.header("X-Amz-Security-Token") != null) {
            throw new ServiceError(403, "UnrecognizedClientException",
                    "The security token included in the request is invalid.");
        }
        String date = request.header("X-Amz-Date");
        inTime(date);
        if (!header.service().equals("ivs") || !date.startsWith(header.date()) || !header.signedHeaders().contains("host")
                || !expected(request, header, date).equals(header.signature())) {
            throw mismatch();
        }
    }

    private void inTime(String date) {
        Instant signed = parse(date);
        if (Duration.between(signed, shown.instant()).abs().compareTo(TOLERANCE) <= 0) {
            return;
        }
        Instant now = realTime.instant();
        if (signed.isBefore(now.minus(TOLERANCE))) {
            throw invalid("Signature expired: " + date + " is now earlier than " + text(now.minus(TOLERANCE)) + " (" + text(now)
                    + " - 5 min.)");
        }
        if (signed.isAfter(now.plus(TOLERANCE))) {
            throw invalid("Signature not yet current: " + date + " is still later than " + text(now.plus(TOLERANCE)) + " ("
                    + text(now) + " + 5 min.)");
        }
    }

    private static Instant parse(String date) {
        try {
            return LocalDateTime.parse(date == null ? "" : date, DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new ServiceError(403, "IncompleteSignatureException",
                    "Date must be in ISO-8601 'basic format', in the header X-Amz-Date.");
        }
    }

    private String expected(HttpRequest request, SignatureHeader header, String date) {
        String scope = header.date() + "/" + header.region() + "/" + header.service() + "/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n"
                + Digests.sha256(canonical(request, header).getBytes(UTF_8));
        byte[] key = ("AWS4" + TestCredentials.SECRET_ACCESS_KEY).getBytes(UTF_8);
        for (String part : scope.split("/")) {
            key = Digests.hmac(key, part);
        }
        return HexFormat.of().formatHex(Digests.hmac(key, toSign));
    }

    private static String canonical(HttpRequest request, SignatureHeader header) {
        String headers = header.signedHeaders().stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join("\n", request.method(), UriEncoding.path(request.path()), UriEncoding.query(request.query()),
                headers,
                String.join(";", header.signedHeaders()), payload(request));
    }

    private static String value(HttpRequest request, String name) {
        List<String> values = request.headers().getAll(name);
        return values.stream().map(value -> value.trim().replaceAll(" +", " ")).collect(Collectors.joining(","));
    }

    private static String payload(HttpRequest request) {
        String sent = request.header("X-Amz-Content-Sha256");
        String hash = Digests.sha256(request.body());
        if (sent != null && !sent.equals(hash)) {
            throw mismatch();
        }
        return hash;
    }

    private static ServiceError mismatch() {
        return invalid("The request signature we calculated does not match the signature you provided. Check your AWS Secret "
                + "Access Key and signing method. Consult the service documentation for details.");
    }

    private static ServiceError invalid(String message) {
        return new ServiceError(403, "InvalidSignatureException", message);
    }

    private static String text(Instant time) {
        return DATE.format(time.atOffset(ZoneOffset.UTC));
    }
}
