package io.quarkiverse.ivs.composition.runtime.signing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;

/** Signs a request with Signature Version 4, by the AWS SDK's own signer. */
@Singleton
class RequestSigner {

    private static final String SERVICE = "ivs";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final String INVOCATION_ID = "amz-sdk-invocation-id";
    private static final String ATTEMPT = "amz-sdk-request";

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final SigningClock clock;

    @Inject
    RequestSigner(SigningClock clock) {
        this.clock = clock;
    }

    /**
     * Signs.
     *
     * @param call what to sign
     * @param uri where it goes
     * @param headers takes the headers to send, {@code Host} and {@code Content-Length} excepted: those are the transport's
     */
    void sign(Signable call, URI uri, BiConsumer<String, String> headers) {
        Instant now = clock.now();
        call.signedAt(now);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(uri)
                .putHeader(CONTENT_TYPE, JSON)
                .putHeader(INVOCATION_ID, call.invocationId())
                .putHeader(ATTEMPT, call.attempt())
                .build();
        if (call.identity().accessKeyId() != null) {
            request = signed(request, call, now);
        }
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (!"Host".equalsIgnoreCase(header.getKey()) && !"Content-Length".equalsIgnoreCase(header.getKey())) {
                headers.accept(header.getKey(), header.getValue().get(0));
            }
        }
    }

    private SdkHttpRequest signed(SdkHttpRequest request, Signable call, Instant now) {
        return signer.sign(SignRequest.builder(call.identity())
                .request(request)
                .payload(ContentStreamProvider.fromByteArrayUnsafe(call.body()))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                .putProperty(AwsV4HttpSigner.REGION_NAME, call.region())
                .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC))
                .build())
                .request();
    }
}
