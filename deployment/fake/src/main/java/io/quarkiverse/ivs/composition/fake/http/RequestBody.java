package io.quarkiverse.ivs.composition.fake.http;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.vertx.core.buffer.Buffer;

/** What has come of a request's body, as long as it is not too large. */
final class RequestBody {

    private final int largest;
    private final ReadLimit limit;
    private Buffer read = Buffer.buffer(0);

    /**
     * @param largest how many bytes are read
     * @param limit what it shares with the other requests
     */
    RequestBody(int largest, ReadLimit limit) {
        this.largest = largest;
        this.limit = limit;
    }

    /** Throws the answer if the header Content-Length, which may be null, says that too much will come. */
    void declared(String contentLength) {
        if (contentLength != null && Long.parseLong(contentLength) > largest) {
            throw tooLarge();
        }
    }

    /** Keeps a piece; throws the answer if that is too much. */
    void add(Buffer piece) {
        if (read.length() + piece.length() > largest) {
            throw tooLarge();
        }
        limit.take(piece.length());
        read.appendBuffer(piece);
    }

    /** All of it. */
    byte[] take() {
        byte[] bytes = read.getBytes();
        release();
        return bytes;
    }

    /** Keeps nothing any more. */
    void release() {
        limit.release(read.length());
        read = Buffer.buffer(0);
    }

    private ServiceError tooLarge() {
        return new ServiceError(413, "RequestEntityTooLargeException", "The request has more than " + largest + " bytes");
    }
}
