package io.quarkiverse.ivs.composition.runtime.client;

import java.io.IOException;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;

/** Gives up on an answer that is longer than any of the service: the REST client would collect it in memory to its end. */
final class AnswerLimit implements Handler<Buffer> {

    /** A page of 100 compositions, each with 50 tags of the greatest length, is half as long. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private final HttpClientRequest request;
    private long bytes;

    private AnswerLimit(HttpClientRequest request) {
        this.request = request;
    }

    /** Before the request is sent, so that it comes before what the REST client does with the answer. */
    static void watch(HttpClientRequest request) {
        request.response().onSuccess(response -> response.handler(new AnswerLimit(request)));
    }

    @Override
    public void handle(Buffer chunk) {
        bytes += chunk.length();
        if (bytes > MAX_BYTES) {
            request.reset(0, new IOException("it is longer than " + MAX_BYTES + " bytes"));
        }
    }
}
