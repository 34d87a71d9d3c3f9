package io.quarkiverse.ivs.composition.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.runtime.client.WireFormat;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/** The HTTP below {@link FakeIvs}. It makes sure that the other side is a fake before it believes an answer. */
final class ControlClient {

    private static final String FAKE_HEADER = "X-Ivs-Fake";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Supplier<URI> endpoint;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT)
            .build();

    ControlClient(Supplier<URI> endpoint) {
        this.endpoint = endpoint;
    }

    URI endpoint() {
        return endpoint.get();
    }

    byte[] get(String path) {
        return send("GET", path, new byte[0]);
    }

    <T> T get(String path, Class<T> type) {
        return read(get(path), type);
    }

    byte[] post(String path, Object body) {
        return send("POST", path, WireFormat.write(body));
    }

    byte[] post(String path, byte[] body) {
        return send("POST", path, body);
    }

    void delete(String path) {
        send("DELETE", path, new byte[0]);
    }

    private byte[] send(String method, String path, byte[] body) {
        URI uri = endpoint();
        HttpResponse<byte[]> answer = exchange(uri, HttpRequest.newBuilder(uri.resolve("/_fake/" + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        if (answer.headers().firstValue(FAKE_HEADER).isEmpty()) {
            throw new IllegalStateException(notAFake(uri, "does not answer like one"));
        }
        if (answer.statusCode() != 200) {
            String message = read(answer.body(), JsonNode.class).path("message").asText();
            throw answer.statusCode() == 400 ? new IllegalArgumentException(message) : new IllegalStateException(message);
        }
        return answer.body();
    }

    private HttpResponse<byte[]> exchange(URI uri, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(notAFake(uri, "cannot be reached"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the fake was asked", e);
        }
    }

    private static String notAFake(URI uri, String why) {
        return uri + " is not a fake of Amazon IVS Real-Time that a test can drive: it " + why + ". Remove "
                + ConfigKeys.ENDPOINT_OVERRIDE + " to let Dev Services start one.";
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return WireFormat.read(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("The fake has sent an answer that is not its own", e);
        }
    }
}
