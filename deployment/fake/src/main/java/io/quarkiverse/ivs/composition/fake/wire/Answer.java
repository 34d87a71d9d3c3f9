package io.quarkiverse.ivs.composition.fake.wire;

import java.util.Map;

/**
 * What goes back, and how.
 *
 * @param headers those of HTTP; the length of the body is added when it is sent
 * @param delayMillis how long it takes until it is sent
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery, long delayMillis) {

    /** How an answer is sent. */
    public enum Delivery {
        WHOLE,
        /** Half of the body is sent, then the connection is closed. */
        CUT,
        /** The connection is closed without an answer. */
        RESET
    }

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Delivery.WHOLE, 0);
    }

    public Answer delivered(Delivery other, long delay) {
        return new Answer(status, headers, body, other, delay);
    }
}
