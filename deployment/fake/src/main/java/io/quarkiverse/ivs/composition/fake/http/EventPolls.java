package io.quarkiverse.ivs.composition.fake.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.events.EventQueue.Waiting;
import io.quarkiverse.ivs.composition.fake.wire.Json;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers those who ask for events: at once if there are any, else when there are, else with 204 after a while. Who asks says
 * which he has got; the fake remembers it, so that an application that starts again goes on where it was.
 */
final class EventPolls {

    private static final String PATH = ControlRoutes.PATH + "events";
    private static final int LOOK_MILLIS = 50;
    private static final int LOOKS = 20 * 1000 / LOOK_MILLIS;

    private final Vertx vertx;
    private final Fake fake;
    /** The latest question alone is answered with events. */
    private HttpServerRequest latest;

    EventPolls(Vertx vertx, Fake fake) {
        this.vertx = vertx;
        this.fake = fake;
    }

    /** Whether this is one. */
    boolean accept(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && request.path().equals(PATH);
    }

    void handle(HttpServerRequest request) {
        ObjectNode asked = UriEncoding.object(request.query());
        // Those up to this number are forgotten now: that is the memory of what was got.
        fake.events.after(asked.path("after").asLong(), fake.clock.now());
        latest = request;
        if (asked.path("wait").asText().equals("false")) {
            end(request, List.of());
        } else {
            look(request, LOOKS);
        }
    }

    private void look(HttpServerRequest request, int looks) {
        if (request.response().closed()) {
            return;
        }
        fake.store.advance(fake.clock.now());
        List<Waiting> waiting = latest == request ? fake.events.after(0, fake.clock.now()) : List.of();
        if (!waiting.isEmpty() || looks == 0 || latest != request) {
            end(request, waiting);
        } else {
            vertx.setTimer(LOOK_MILLIS, timer -> look(request, looks - 1));
        }
    }

    private static void end(HttpServerRequest request, List<Waiting> waiting) {
        request.response().putHeader(ControlRoutes.HEADER, "1");
        if (waiting.isEmpty()) {
            request.response().setStatusCode(204).end();
        } else {
            request.response().putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(Json.bytes(Json.node("events", Json.list(waiting, each -> Json.node()
                            .put("number", each.number()).put("json", each.json()))))));
        }
    }
}
