package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;

/** What has come of a request's body, as long as it is not too large. Most come in one piece, which is kept as it is. */
final class RequestBody implements Handler<Buffer> {

    private final int largest;
    private final Runnable refusal;
    private Buffer read = Buffer.buffer(0);
    private boolean refused;

    /**
     * @param largest how many bytes are read
     * @param refusal called once if there are more
     */
    RequestBody(int largest, Runnable refusal) {
        this.largest = largest;
        this.refusal = refusal;
    }

    @Override
    public void handle(Buffer piece) {
        if (refused) {
            return;
        }
        if (read.length() + piece.length() > largest) {
            refused = true;
            read = Buffer.buffer(0);
            refusal.run();
        } else {
            read = read.length() == 0 ? piece : read.appendBuffer(piece);
        }
    }

    boolean refused() {
        return refused;
    }

    byte[] bytes() {
        return read.getBytes();
    }
}
