package io.quarkiverse.ivs.composition.fake.http;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Looks at a request's headers, reads its body, bounded, and sends its answer, or what a fault leaves of it. */
public final class FakeHandler implements Handler<HttpServerRequest> {

    /** The largest request that the rules let through is far smaller. */
    public static final int LARGEST_BODY = 1024 * 1024;
    /** Snapshots are larger than requests to the service. */
    private static final int LARGEST_CONTROL_BODY = 64 * LARGEST_BODY;
    private static final System.Logger LOG = System.getLogger(FakeHandler.class.getName());

    private final Vertx vertx;
    private final Fake fake;
    private final ControlRoutes control;
    private final LocalCallers callers;
    private final EventPolls polls;
    private final ReadLimit limit = new ReadLimit(LARGEST_CONTROL_BODY);

    public FakeHandler(Vertx vertx, Fake fake, LocalCallers callers) {
        this.vertx = vertx;
        this.fake = fake;
        this.control = new ControlRoutes(fake);
        this.callers = callers;
        this.polls = new EventPolls(vertx, fake);
    }

    @Override
    public void handle(HttpServerRequest request) {
        boolean controls = request.path().startsWith(ControlRoutes.PATH);
        RequestBody body = new RequestBody(controls ? LARGEST_CONTROL_BODY : LARGEST_BODY, limit);
        request.exceptionHandler(broken -> {
            body.release();
            LOG.log(System.Logger.Level.DEBUG, "A caller has left in the middle of its request", broken);
        });
        try {
            // Before anything is read: what a web page sends must not even fill the memory.
            callers.check(request, controls);
            body.declared(request.getHeader("Content-Length"));
            if (polls.accept(request)) {
                polls.handle(request);
                return;
            }
        } catch (ServiceError refused) {
            refuse(request, controls, refused);
            return;
        }
        request.handler(piece -> {
            try {
                body.add(piece);
            } catch (ServiceError refused) {
                body.release();
                request.handler(null).endHandler(null);
                refuse(request, controls, refused);
            }
        });
        request.endHandler(end -> {
            HttpRequest whole = new HttpRequest(request.method().name(), request.path(), request.query(),
                    request.headers(), body.take());
            send(request, controls ? control.answer(whole) : fake.answer(whole));
        });
    }

    /** Answers what is no HTTP. */
    public void refuseBroken(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        deliver(request, fake.refuse(ServiceError.validation("The request is not valid HTTP")));
        request.connection().close();
    }

    private void refuse(HttpServerRequest request, boolean controls, ServiceError refused) {
        // Whatever else comes on this connection is read and thrown away until the caller closes it.
        request.response().putHeader("Connection", "close");
        send(request, controls ? control.refuse(refused) : fake.refuse(refused));
    }

    private void send(HttpServerRequest request, Answer answer) {
        long delay = answer.delayMillis();
        if (delay > 0) {
            vertx.setTimer(delay, timer -> deliver(request, answer));
        } else {
            deliver(request, answer);
        }
    }

    private void deliver(HttpServerRequest request, Answer answer) {
        if (request.response().closed()) {
            // The caller did not wait for it.
            return;
        }
        try {
            switch (answer.delivery()) {
                case WHOLE -> head(request, answer).end(Buffer.buffer(answer.body()));
                case CUT -> cut(request, answer);
                case RESET -> ConnectionReset.of(request.connection());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR,
                    "The fake of Amazon IVS Real-Time could not send an answer; this is a bug in it", e);
            // Nothing more will come: the caller need not wait for it.
            request.connection().close();
        }
    }

    private HttpServerResponse head(HttpServerRequest request, Answer answer) {
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        // By it a client knows how old the times in the body are.
        return response.putHeader("Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(fake.clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void cut(HttpServerRequest request, Answer answer) {
        Buffer body = Buffer.buffer(answer.body());
        head(request, answer).putHeader("Content-Length", Integer.toString(body.length()))
                .write(body.slice(0, body.length() / 2)).onComplete(written -> request.connection().close());
    }
}
