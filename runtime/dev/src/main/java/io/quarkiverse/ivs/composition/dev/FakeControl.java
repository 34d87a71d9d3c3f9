package io.quarkiverse.ivs.composition.dev;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Loopback;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/** Asks the fake, and drives it, through its control interface; nothing of this is among its recorded requests. */
final class FakeControl {

    private static final String PATH = "/_fake/";
    /** Only a fake answers with it. */
    private static final String HEADER = "X-Ivs-Fake";
    private static final int TIMEOUT_MILLIS = 5_000;

    private final HttpClient client;
    private final Optional<String> endpoint;
    /** Null until the endpoint has answered: one that is slow now may well be the fake. */
    private volatile EndpointInUse known;

    private FakeControl(HttpClient client, Optional<String> endpoint) {
        this.client = client;
        this.endpoint = endpoint;
    }

    static FakeControl of(Vertx vertx, Config config) {
        return new FakeControl(vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS)),
                config.getOptionalValue(ConfigKeys.ENDPOINT_OVERRIDE, String.class).map(uri -> uri.replaceAll("/+$", "")));
    }

    /** What the application calls; a failure if a loopback endpoint, which alone may be a fake, does not answer. */
    Uni<EndpointInUse> endpoint() {
        return Uni.createFrom().deferred(this::recognized);
    }

    /** What the application calls; taken for the service if it does not answer. */
    Uni<EndpointInUse> likelyEndpoint() {
        return endpoint().onFailure().recoverWithItem(() -> new EndpointInUse(endpoint.orElseThrow(), false));
    }

    private Uni<EndpointInUse> recognized() {
        EndpointInUse before = known;
        if (before != null) {
            return Uni.createFrom().item(before);
        }
        if (endpoint.isEmpty()) {
            return Uni.createFrom().item(new EndpointInUse("AWS, in the region of each ARN", false));
        }
        String uri = endpoint.get();
        if (!Loopback.isLoopback(URI.create(uri).getHost())) {
            return Uni.createFrom().item(new EndpointInUse(uri, false));
        }
        return uni(() -> send(HttpMethod.GET, "clock", null))
                .map(response -> new EndpointInUse(uri, response.getHeader(HEADER) != null))
                .invoke(answered -> known = answered)
                .onFailure().transform(e -> new IllegalStateException(uri + " does not answer: " + e.getMessage(), e));
    }

    Uni<Map<String, Object>> get(String name) {
        return ask(HttpMethod.GET, name, null);
    }

    Uni<Map<String, Object>> post(String name, Map<String, ?> body) {
        return ask(HttpMethod.POST, name, new JsonObject(Map.copyOf(body)).toBuffer());
    }

    private Uni<Map<String, Object>> ask(HttpMethod method, String name, Buffer body) {
        return uni(() -> send(method, name, body).compose(FakeControl::read)).onFailure().invoke(() -> known = null);
    }

    private Future<HttpClientResponse> send(HttpMethod method, String name, Buffer body) {
        if (endpoint.isEmpty()) {
            return Future.failedFuture(notTheFake());
        }
        RequestOptions request = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(endpoint.get() + PATH + name)
                .setTimeout(TIMEOUT_MILLIS);
        return client.request(request).compose(sending -> body == null ? sending.send() : sending.send(body));
    }

    private static Future<Map<String, Object>> read(HttpClientResponse response) {
        if (response.getHeader(HEADER) == null) {
            return Future.failedFuture(notTheFake());
        }
        return response.body().map(Buffer::toJsonObject).map(json -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The fake refused: " + json.getString("message"));
            }
            return json.getMap();
        });
    }

    private static IllegalStateException notTheFake() {
        return new IllegalStateException("The endpoint is not the fake, so it cannot be driven from here");
    }

    /** Sends with each subscription. */
    private static <T> Uni<T> uni(Supplier<Future<T>> sending) {
        return Uni.createFrom().completionStage(() -> sending.get().toCompletionStage());
    }
}
