package io.quarkiverse.ivs.composition.dev;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Loopback;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * Asks the fake, and drives it, through its control interface; nothing of this is among its recorded requests. It blocks, and
 * so do the services of the pages, which Quarkus calls on worker threads: no event loop of the application has to read these
 * answers.
 */
@Singleton
public final class FakeControl {

    private static final String PATH = "/_fake/";
    /** Only a fake answers with it. */
    private static final String HEADER = "X-Ivs-Fake";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT).proxy(HttpClient.Builder.NO_PROXY).version(HttpClient.Version.HTTP_1_1).build();
    private final Optional<String> endpoint;
    /** Null until the endpoint has answered: one that is slow now may well be the fake. */
    private volatile EndpointInUse known;

    @Inject
    FakeControl(Config config) {
        endpoint = config.getOptionalValue(ConfigKeys.ENDPOINT_OVERRIDE, String.class)
                .map(uri -> uri.strip().replaceAll("/+$", "")).filter(uri -> !uri.isEmpty());
    }

    /** What the application calls; a failure if a loopback endpoint, which alone may be a fake, does not answer. */
    EndpointInUse endpoint() {
        EndpointInUse before = known;
        if (before != null) {
            return before;
        }
        if (endpoint.isEmpty()) {
            return new EndpointInUse("AWS, in the region of each ARN", false);
        }
        String uri = endpoint.get();
        if (!Loopback.isLoopback(URI.create(uri).getHost())) {
            return new EndpointInUse(uri, false);
        }
        EndpointInUse answered = new EndpointInUse(uri, isOfFake(send(PATH + "clock", HttpRequest.newBuilder().GET())));
        known = answered;
        return answered;
    }

    Map<String, Object> get(String name) {
        return ask(name, HttpRequest.newBuilder().GET());
    }

    Map<String, Object> post(String name, Map<String, ?> body) {
        return ask(name, HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(WireFormat.write(body))));
    }

    Map<String, Object> delete(String name) {
        return ask(name, HttpRequest.newBuilder().DELETE());
    }

    /** What ListObjectsV2 answers of a bucket of the fake. */
    byte[] list(String bucket, String prefix, int most) {
        if (!endpoint().fake()) {
            throw notTheFake();
        }
        HttpResponse<byte[]> response = send("/" + encoded(bucket) + "?list-type=2&max-keys=" + most + "&prefix="
                + encoded(prefix), HttpRequest.newBuilder().GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The fake does not list its bucket " + bucket + ", but answers "
                    + response.statusCode());
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Object> ask(String name, HttpRequest.Builder request) {
        return read(send(PATH + name, request));
    }

    private HttpResponse<byte[]> send(String path, HttpRequest.Builder request) {
        String uri = endpoint.orElseThrow(FakeControl::notTheFake);
        try {
            return client.send(request.uri(URI.create(uri + path)).timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            known = null;
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IllegalStateException(uri + " does not answer: " + reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the fake", e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(HttpResponse<byte[]> response) {
        if (!isOfFake(response)) {
            known = null;
            throw notTheFake();
        }
        try {
            Map<String, Object> json = WireFormat.read(response.body(), Map.class);
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The fake refused: " + json.get("message"));
            }
            return json;
        } catch (IOException e) {
            throw new IllegalStateException("The fake answered what is no JSON", e);
        }
    }

    private static boolean isOfFake(HttpResponse<?> response) {
        return response.headers().firstValue(HEADER).isPresent();
    }

    private static IllegalStateException notTheFake() {
        return new IllegalStateException("The endpoint is not the fake, so it cannot be driven from here");
    }
}
