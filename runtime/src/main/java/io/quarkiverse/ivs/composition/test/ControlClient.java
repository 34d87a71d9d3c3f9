package io.quarkiverse.ivs.composition.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * The HTTP below {@link FakeIvs}. It makes sure that the other side is a fake before it believes an answer. Each request has a
 * connection of its own, and is sent once: the pool of {@code java.net.http} can lose the answer to a request that has been
 * acted on (JDK-8338569), and what moves the clock or adds a fault must not be sent again.
 */
final class ControlClient {

    private static final String FAKE_HEADER = "X-Ivs-Fake";
    private static final String TOKEN_HEADER = "X-Ivs-Fake-Token";
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(30).toMillis();
    private static final byte[] NOTHING = {};

    private final Supplier<URI> endpoint;
    private final String token;

    /** @param token what a fake elsewhere asks for, or null */
    ControlClient(Supplier<URI> endpoint, String token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    URI endpoint() {
        return endpoint.get();
    }

    byte[] get(String path) {
        return send("GET", path, NOTHING);
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
        send("DELETE", path, NOTHING);
    }

    private byte[] send(String method, String path, byte[] body) {
        URI uri = endpoint();
        Answer answer = exchange(uri, method, path, body);
        if (!answer.fromFake()) {
            throw new IllegalStateException(notAFake(uri, "does not answer like one"));
        }
        if (answer.status() != 200) {
            String message = read(answer.body(), JsonNode.class).path("message").asText();
            throw answer.status() == 400 ? new IllegalArgumentException(message) : new IllegalStateException(message);
        }
        return answer.body();
    }

    private Answer exchange(URI uri, String method, String path, byte[] body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.resolve("/_fake/" + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Connection", "close");
            if (token != null) {
                connection.setRequestProperty(TOKEN_HEADER, token);
            }
            if (body.length > 0) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                // Without it the JDK keeps the body, and sends it again when an answer fails to come.
                connection.setFixedLengthStreamingMode(body.length);
                connection.getOutputStream().write(body);
            }
            return answer(connection);
        } catch (IOException e) {
            throw new IllegalStateException(notAFake(uri, "cannot be reached"), e);
        }
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, connection.getHeaderField(FAKE_HEADER) != null,
                    body == null ? NOTHING : body.readAllBytes());
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

    private record Answer(int status, boolean fromFake, byte[] body) {
    }
}
