package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.Answer.Delivery;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;

/** Reads a request, bounded, and sends its answer, or what a fault leaves of it. */
final class FakeHandler implements Handler<HttpServerRequest> {

    /** The largest request that the rules let through is far smaller. */
    static final int LARGEST_BODY = 1024 * 1024;

    /** Snapshots are larger than requests to the service. */
    private static final int LARGEST_CONTROL_BODY = 64 * LARGEST_BODY;

    private final Vertx vertx;
    private final Fake fake;
    private final Control control;
    private final Clock clock = Clock.systemUTC();
    private long dateSecond = -1;
    private String date;

    FakeHandler(Vertx vertx, Fake fake) {
        this.vertx = vertx;
        this.fake = fake;
        this.control = new Control(fake);
    }

    @Override
    public void handle(HttpServerRequest request) {
        boolean controls = request.path().startsWith(Control.PATH);
        int largest = controls ? LARGEST_CONTROL_BODY : LARGEST_BODY;
        RequestBody body = new RequestBody(largest, () -> refuse(request, controls, largest));
        request.exceptionHandler(broken -> log().debugf(broken, "A caller has left in the middle of its request"));
        request.handler(body);
        request.endHandler(end -> {
            if (!body.refused()) {
                WireRequest wire = wire(request, body.bytes());
                send(request, controls ? control.answer(wire) : fake.answer(wire));
            }
        });
    }

    /** Answers what is no HTTP. */
    void refuseBroken(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        deliver(request, fake.refuse(400, "ValidationException", "The request is not valid HTTP"));
        request.connection().close();
    }

    private void refuse(HttpServerRequest request, boolean controls, int largest) {
        String code = "RequestEntityTooLargeException";
        String message = "The request has more than " + largest + " bytes";
        // Whatever else comes on this connection is read and thrown away until the caller closes it.
        request.response().putHeader("Connection", "close");
        send(request, controls ? control.refuse(413, code, message) : fake.refuse(413, code, message));
    }

    private static WireRequest wire(HttpServerRequest request, byte[] body) {
        return new WireRequest(request.method().name(), request.path(), request.query(), request.headers(), body);
    }

    private void send(HttpServerRequest request, Answer answer) {
        Delivery delivery = answer.delivery();
        if (delivery.delayMillis() > 0) {
            vertx.setTimer(delivery.delayMillis(), timer -> deliver(request, answer));
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
            switch (answer.delivery().kind()) {
                case WHOLE -> head(request, answer).end(Buffer.buffer(answer.body()));
                case CUT -> cut(request, answer);
                case RESET -> reset(request.connection());
            }
        } catch (RuntimeException e) {
            log().error("The fake of Amazon IVS Real-Time could not send an answer; this is a bug in it", e);
            // Nothing more will come: the caller need not wait for it.
            request.connection().close();
        }
    }

    private HttpServerResponse head(HttpServerRequest request, Answer answer) {
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response.putHeader("Date", date());
    }

    private void cut(HttpServerRequest request, Answer answer) {
        Buffer body = Buffer.buffer(answer.body());
        head(request, answer).putHeader("Content-Length", Integer.toString(body.length()))
                .write(body.slice(0, body.length() / 2)).onComplete(written -> request.connection().close());
    }

    /** Closes with RST, as a connection that breaks does: after the usual FIN a caller reads a proper end. */
    private static void reset(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    /** Not before there is something to say: to load the log takes as long as all the rest of the start. */
    private static Logger log() {
        return Logger.getLogger(FakeHandler.class);
    }

    /** The real time: what clients correct their clocks by. */
    private String date() {
        long second = clock.millis() / 1000;
        if (second != dateSecond) {
            dateSecond = second;
            date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock));
        }
        return date;
    }
}
