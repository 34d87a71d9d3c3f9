package io.quarkiverse.ivs.composition.fake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.wire.Json;

/** What is below {@code /_fake/}, over HTTP. */
public final class ControlClient {

    private final URI fake;

    public ControlClient(URI fake) {
        this.fake = fake;
    }

    /** Sends JSON, which may have single quotes, and must succeed. */
    public JsonNode post(String name, String json) throws IOException {
        return send("POST", name, json.replace('\'', '"'));
    }

    public JsonNode send(String method, String name, String body) throws IOException {
        try (RawConnection connection = new RawConnection(fake)) {
            RawConnection.Answered answer = connection.exchange(method, ControlRoutes.PATH + name, "Host: localhost\r\n", body);
            assertThat(answer.status()).as(answer::body).isEqualTo(200);
            return Json.mapper().readTree(answer.body());
        }
    }
}
