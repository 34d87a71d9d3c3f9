package io.quarkiverse.ivs.composition.fake.wire;

import java.util.Map;

/**
 * What goes back, and how.
 *
 * @param status the HTTP status
 * @param headers the headers; the length of the body is added when it is sent
 * @param body the body
 * @param delivery how it is sent
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Delivery.PLAIN);
    }

    public Answer delivered(Delivery other) {
        return new Answer(status, headers, body, other);
    }

    /**
     * How an answer is sent.
     *
     * @param way whole, in part, or not at all
     * @param delayMillis how long it takes
     */
    public record Delivery(Way way, long delayMillis) {

        public static final Delivery PLAIN = new Delivery(Way.WHOLE, 0);

        public enum Way {
            WHOLE,
            /** Half of the body is sent, then the connection is closed. */
            CUT,
            /** The connection is closed without an answer. */
            RESET
        }
    }
}
