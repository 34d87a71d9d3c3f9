package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.vertx.core.MultiMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;

/** {@code devservices.signatures=verify}, with signatures of the AWS SDK. */
class SignaturesTest {

    private static FakeServer fake;

    private final Service service = new Service(settings());

    private static FakeSettings settings() {
        return Settings.of("signatures", "verify");
    }

    @BeforeAll
    static void start() throws Exception {
        fake = FakeServer.start(settings(), Seed.NONE, 0);
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private static IvsRealTimeClient client(AwsCredentials credentials) {
        return IvsRealTimeClient.builder().endpointOverride(fake.uri()).region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials)).build();
    }

    @Test
    void theSdksSignatureIsRight() {
        try (IvsRealTimeClient ivs = client(AwsBasicCredentials.create("test", "test-secret"))) {
            String arn = ivs.createStage(request -> request.name("one")).stage().arn();
            ivs.tagResource(request -> request.resourceArn(arn).tags(Map.of("a key", "x")));
            assertThat(ivs.listTagsForResource(request -> request.resourceArn(arn)).tags()).containsEntry("a key", "x");
            ivs.untagResource(request -> request.resourceArn(arn).tagKeys("a key", "b+c"));
            assertThat(ivs.listTagsForResource(request -> request.resourceArn(arn)).tags()).isEmpty();
        }
    }

    @Test
    void anAccountHasTheSameSecret() {
        try (IvsRealTimeClient ivs = client(AwsBasicCredentials.create("210987654321", "test-secret"))) {
            assertThat(ivs.createStage(request -> request.name("one")).stage().arn()).contains(":210987654321:");
        }
    }

    @Test
    void anotherKeyIsUnknown() {
        refused(AwsBasicCredentials.create("other", "test-secret"), "UnrecognizedClientException",
                "The security token included in the request is invalid.");
        refused(AwsSessionCredentials.create("test", "test-secret", "token"), "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void anotherSecretMakesAnotherSignature() {
        refused(AwsBasicCredentials.create("test", "other"), "InvalidSignatureException", "The request signature we calculated "
                + "does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the "
                + "service documentation for details.");
    }

    private static void refused(AwsCredentials credentials, String code, String message) {
        try (IvsRealTimeClient ivs = client(credentials)) {
            IvsRealTimeException error = catchThrowableOfType(IvsRealTimeException.class, () -> ivs.listStages(request -> {
            }));
            assertThat(error.statusCode()).isEqualTo(403);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
        }
    }

    @Test
    void anOldSignatureHasExpired() {
        Instant now = Instant.ofEpochMilli(service.now());
        assertThat(Service.error(service.send(signed(now.minus(Duration.ofMinutes(6)), "{}", "{}")))).isEqualTo(
                "403 InvalidSignatureException: Signature expired: 20231114T220720Z is now earlier than 20231114T220820Z "
                        + "(20231114T221320Z - 5 min.)");
        assertThat(Service.error(service.send(signed(now.plus(Duration.ofMinutes(6)), "{}", "{}")))).isEqualTo(
                "403 InvalidSignatureException: Signature not yet current: 20231114T221920Z is still later than "
                        + "20231114T221820Z (20231114T221320Z + 5 min.)");
        assertThat(service.send(signed(now.minus(Duration.ofMinutes(4)), "{}", "{}")).status()).isEqualTo(200);
    }

    @Test
    void theRealTimeIsRightAndSoIsTheFakesOwnOne() {
        service.ok("_fake/clock", "{'advance': 'PT24H'}");
        Instant now = Instant.ofEpochMilli(service.now());
        assertThat(service.send(signed(now, "{}", "{}")).status()).isEqualTo(200);
        // Some SDKs correct their clock by the Date of each answer.
        assertThat(service.send(signed(now.plus(Duration.ofHours(24)), "{}", "{}")).status()).isEqualTo(200);
        assertThat(Service.error(service.send(signed(now.plus(Duration.ofHours(12)), "{}", "{}")))).isEqualTo(
                "403 InvalidSignatureException: Signature not yet current: 20231115T101320Z is still later than "
                        + "20231114T221820Z (20231114T221320Z + 5 min.)");
    }

    @Test
    void aChangedBodyMakesAnotherSignature() {
        Instant now = Instant.ofEpochMilli(service.now());
        assertThat(Service.error(service.send(signed(now, "{}", "{\"maxResults\": 1}"))))
                .startsWith("403 InvalidSignatureException: The request signature we calculated does not match");
    }

    @Test
    void aChangedPathMakesAnotherSignature() {
        HttpRequest request = signed(Instant.ofEpochMilli(service.now()), "{}", "{}");
        assertThat(Service.error(service.send(new HttpRequest("POST", "/ListStages", null, request.headers(), request.body()))))
                .startsWith("403 InvalidSignatureException: The request signature we calculated does not match");
    }

    private static HttpRequest signed(Instant at, String body, String sent) {
        SignedRequest signed = AwsV4HttpSigner.create().sign(request -> request
                .identity(AwsBasicCredentials.create("test", "test-secret"))
                .request(SdkHttpRequest.builder().method(SdkHttpMethod.POST).protocol("http").host("localhost").port(1)
                        .encodedPath("/ListCompositions").putHeader("Content-Type", "application/json").build())
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ivs")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        signed.request().headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new HttpRequest("POST", "/ListCompositions", null, headers, sent.getBytes());
    }
}
