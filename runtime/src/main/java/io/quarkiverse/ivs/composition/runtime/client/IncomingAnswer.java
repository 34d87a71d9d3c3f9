package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * What comes back for one request, seen before the REST client sees it: that one would collect any length in memory, would take
 * an interim answer for the answer, and loses what an error says when its connection breaks.
 */
final class IncomingAnswer implements Handler<Buffer> {

    /** A page of 100 compositions, each with 20 tags of the greatest length, is shorter. */
    static final int MAX_BYTES = 1024 * 1024;
    /** Of all answers that are coming in at once, whatever endpoint they come from. */
    static final long MAX_BYTES_TOGETHER = 16L * MAX_BYTES;

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final AtomicLong BYTES_TOGETHER = new AtomicLong();

    private final HttpClientRequest request;
    private final Buffer error = Buffer.buffer(0);
    private HttpClientResponse response;
    private volatile int status;
    private volatile Throwable broken;
    private volatile String givenUp;
    private long bytes;

    private IncomingAnswer(HttpClientRequest request) {
        this.request = request;
    }

    /** Call this right before the request is sent: what is registered first hears first. */
    static IncomingAnswer to(HttpClientRequest request) {
        IncomingAnswer answer = new IncomingAnswer(request);
        // Whatever is configured: a redirect would take the signed headers to another server, and bring back its answer.
        request.setFollowRedirects(false);
        // Without handlers Vert.x logs failures as errors that name nothing, also those of calls that end well.
        request.exceptionHandler(failure -> LOG.debugf(failure, "%s failed", request.absoluteURI()));
        // The connection hears of it before the REST client does.
        request.connection().exceptionHandler(answer::broke);
        request.response().onSuccess(answer::begin);
        return answer;
    }

    private void begin(HttpClientResponse response) {
        this.response = response;
        status = response.statusCode();
        response.handler(this);
        response.end().onComplete(ended -> BYTES_TOGETHER.addAndGet(-bytes));
        if (status < 200) {
            // The answer itself comes later: on a connection that stays open the next request would get it.
            giveUp("it is an interim answer (" + status + ") that is not followed by the answer itself");
        }
    }

    @Override
    public void handle(Buffer chunk) {
        bytes += chunk.length();
        long together = BYTES_TOGETHER.addAndGet(chunk.length());
        if (isError()) {
            error.appendBuffer(chunk, 0, Math.min(chunk.length(), ErrorReader.MAX_BODY - error.length()));
            if (bytes > ErrorReader.MAX_BODY) {
                giveUp("it is longer than " + ErrorReader.MAX_BODY + " bytes");
            }
        } else if (bytes > MAX_BYTES) {
            giveUp("it is longer than " + MAX_BYTES + " bytes; of a list, ask for smaller pages by maxResults");
        } else if (together > MAX_BYTES_TOGETHER) {
            giveUp("the answers that come in at once are longer than " + MAX_BYTES_TOGETHER + " bytes");
        }
    }

    /** Closes the connection, too: what else would come on it is nobody's answer. */
    private void giveUp(String reason) {
        givenUp = reason;
        request.reset(0, new IOException(reason));
    }

    private void broke(Throwable failure) {
        broken = failure;
        LOG.debugf(failure, "The connection of %s broke", request.absoluteURI());
    }

    /** Whether it is an answer, and says anything but success. */
    boolean isError() {
        return status >= 300;
    }

    /** Whether its head said success. */
    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Why it was not read to its end, or null. */
    String givenUp() {
        return givenUp;
    }

    /** What the connection failed with, or null. */
    Throwable broken() {
        return broken;
    }

    /** What the error says, as far as it came. */
    ServiceError error(Instant now) {
        return ErrorReader.read(status, response::getHeader, error.getBytes(), now);
    }
}
