package io.quarkiverse.ivs.composition.benchmark.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

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

/** The floor: a bare HTTP client that posts bytes which were signed before, and throws the answer away. */
public class BareVertx extends AsyncStart {

    private final Vertx vertx = Vertx.vertx();
    private HttpClient client;
    private RequestOptions options;
    private Buffer body;

    @Setup
    public void open() {
        URI endpoint = URI.create(System.getProperty("benchmark.endpoint"));
        byte[] bytes = Samples.REQUEST.replaceFirst("\\{", "{\"idempotencyToken\":\"" + UUID.randomUUID() + "\",")
                .getBytes(StandardCharsets.UTF_8);
        body = Buffer.buffer(bytes);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        signed(endpoint.resolve("/StartComposition"), bytes).headers().forEach((name, values) -> headers.add(name, values));
        options = new RequestOptions().setMethod(HttpMethod.POST).setHost(endpoint.getHost()).setPort(endpoint.getPort())
                .setURI("/StartComposition").setHeaders(headers);
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(callers));
        Executor[] places = new Executor[callers];
        for (int i = 0; i < callers; i++) {
            Context context = vertx.getOrCreateContext();
            places[i] = task -> context.runOnContext(nothing -> task.run());
        }
        use(this::call, places);
    }

    @TearDown
    public void close() {
        vertx.close();
    }

    private void call(Runnable done, Consumer<Throwable> failed) {
        client.request(options)
                .compose(this::send)
                .compose(response -> response.body())
                .onSuccess(answer -> done.run())
                .onFailure(failed::accept);
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
