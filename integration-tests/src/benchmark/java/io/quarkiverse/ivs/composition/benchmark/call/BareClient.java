package io.quarkiverse.ivs.composition.benchmark.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executor;

import io.quarkiverse.ivs.composition.benchmark.Samples;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** An HTTP client that posts bytes which were signed before, and throws the answer away. */
final class BareClient {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final RequestOptions options;
    private final Buffer body;

    BareClient(int connections) {
        URI endpoint = URI.create(System.getProperty("benchmark.endpoint"));
        byte[] bytes = Samples.REQUEST.replaceFirst("\\{", "{\"idempotencyToken\":\"" + UUID.randomUUID() + "\",")
                .getBytes(StandardCharsets.UTF_8);
        body = Buffer.buffer(bytes);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        signed(endpoint.resolve("/StartComposition"), bytes).headers().forEach((name, values) -> headers.add(name, values));
        options = new RequestOptions().setMethod(HttpMethod.POST).setHost(endpoint.getHost()).setPort(endpoint.getPort())
                .setURI("/StartComposition").setHeaders(headers);
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
    }

    Future<Buffer> post() {
        return client.request(options)
                .compose(this::send)
                .compose(response -> response.body());
    }

    /** Where a caller begins: an event loop. */
    Executor place() {
        Context context = vertx.getOrCreateContext();
        return task -> context.runOnContext(nothing -> task.run());
    }

    void close() {
        vertx.close();
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        return request.send(body);
    }

    private static SdkHttpRequest signed(URI uri, byte[] body) {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri)
                .putHeader("Content-Type", "application/json").build();
        return AwsV4HttpSigner.create().sign(sign -> sign
                .identity(AwsBasicCredentials.create(Samples.ACCESS_KEY_ID, Samples.SECRET_ACCESS_KEY))
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ivs")
                .putProperty(AwsV4HttpSigner.REGION_NAME, Samples.REGION))
                .request();
    }
}
