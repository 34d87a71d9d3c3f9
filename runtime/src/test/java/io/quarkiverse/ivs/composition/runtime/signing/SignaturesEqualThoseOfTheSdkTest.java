package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Our signer is there for its speed only: whatever the request, it writes what the AWS SDK's writes. */
class SignaturesEqualThoseOfTheSdkTest {

    private static final AwsV4HttpSigner SDK = AwsV4HttpSigner.create();

    /** One for all, so that its kept keys and times meet other secrets, days and regions. */
    private final Signature signature = new Signature();

    @Property(tries = 20_000)
    void eachRequestGetsTheHeadersThatTheSdkGivesIt(@ForAll("requests") Request request) {
        assertThat(ours(request)).isEqualTo(sdks(request));
    }

    @Provide
    Arbitrary<Request> requests() {
        return Combinators.combine(uris(), bodies(), Arbitraries.of("us-east-1", "eu-west-1", "ap-northeast-2"), identities(),
                Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond),
                Arbitraries.strings().withCharRange('a', 'f').numeric().ofMinLength(1).ofMaxLength(36),
                Arbitraries.integers().between(1, 9))
                .as(Request::new);
    }

    private static Arbitrary<URI> uris() {
        Arbitrary<String> hosts = Arbitraries.of("localhost", "127.0.0.1", "[::1]", "ivsrealtime.us-east-1.amazonaws.com",
                "Ivs.Example.com");
        Arbitrary<String> ports = Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.of(":80", ":443"),
                Arbitraries.integers().between(1, 65_535).map(port -> ":" + port));
        return Combinators.combine(Arbitraries.of("http://", "https://"), hosts, ports, paths())
                .as((scheme, host, port, path) -> URI.create(scheme + host + port + path));
    }

    private static Arbitrary<String> paths() {
        Arbitrary<String> segments = Arbitraries.oneOf(
                Arbitraries.of("", ".", "..", "a%20b", "%C3%A9", "x+y", "a:b@c", "~user", "v1.0", "p=q;r,s!'()*&$"),
                Arbitraries.strings().alpha().numeric().withChars("-_").ofMaxLength(8));
        return Combinators.combine(
                Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, Arbitraries.just("")),
                        net.jqwik.api.Tuple.of(1, segments.list().ofMaxSize(4).map(list -> "/" + String.join("/", list)))),
                Arbitraries.of("StartComposition", "GetComposition", "ListCompositions", "StopComposition"))
                .as((prefix, operation) -> prefix + "/" + operation);
    }

    private static Arbitrary<byte[]> bodies() {
        return Arbitraries.strings().ofMaxLength(2000).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arbitrary<AwsCredentialsIdentity> identities() {
        Arbitrary<String> words = Arbitraries.strings().alpha().numeric().withChars("/+=").ofMinLength(1).ofMaxLength(60);
        return Combinators.combine(words, Arbitraries.of("secret/+", "another"), words.injectNull(0.5))
                .as((id, secret, token) -> token == null ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, token));
    }

    private Map<String, String> ours(Request request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signature.sign(request, request.uri(), "application/json", request.time(), headers::put);
        return headers;
    }

    private static Map<String, String> sdks(Request request) {
        SdkHttpRequest signed = SDK.sign(SignRequest.builder(request.identity())
                .request(SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(request.uri())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("amz-sdk-invocation-id", request.invocationId())
                        .putHeader("amz-sdk-request", request.attemptHeader())
                        .build())
                .payload(ContentStreamProvider.fromByteArray(request.body()))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ivs")
                .putProperty(AwsV4HttpSigner.REGION_NAME, request.region())
                .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(request.time(), ZoneOffset.UTC))
                .build())
                .request();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signed.headers().forEach((name, values) -> headers.put(name, values.get(0)));
        // What is in the request already.
        headers.keySet().removeIf(name -> name.startsWith("amz-sdk-") || name.equals("Content-Type") || name.equals("Host"));
        return headers;
    }

    record Request(URI uri, byte[] body, String region, AwsCredentialsIdentity identity, Instant time, String invocationId,
            int number) implements Signable {

        @Override
        public String attemptHeader() {
            return "attempt=" + number + "; max=9";
        }

        @Override
        public void signedAt(Instant time) {
        }
    }
}
