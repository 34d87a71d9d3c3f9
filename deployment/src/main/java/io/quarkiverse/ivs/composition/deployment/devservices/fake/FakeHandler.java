package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Reads a request, bounded, and sends its answer. */
final class FakeHandler implements Handler<HttpServerRequest> {

    /** The largest request that the rules let through is far smaller. */
    static final int LARGEST_BODY = 1024 * 1024;

    private final FakeService service;
    private final FakeClock clock;

    FakeHandler(FakeService service, FakeClock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= LARGEST_BODY) {
                body.appendBuffer(chunk);
            } else if (!request.response().ended()) {
                refuse(request);
            }
        });
        request.endHandler(end -> {
            if (!request.response().ended()) {
                send(request.response(), service.answer(wire(request, body), clock.now()));
            }
        });
    }

    private void refuse(HttpServerRequest request) {
        // Whatever else comes on this connection is read and thrown away until the caller closes it.
        request.response().putHeader("Connection", "close");
        send(request.response(), service.refused(413, "RequestEntityTooLargeException",
                "The request has more than " + LARGEST_BODY + " bytes"));
    }

    private static WireRequest wire(HttpServerRequest request, Buffer body) {
        return new WireRequest(request.method().name(), request.path(), request.query(), request.headers(), body.getBytes());
    }

    private static void send(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }
}
