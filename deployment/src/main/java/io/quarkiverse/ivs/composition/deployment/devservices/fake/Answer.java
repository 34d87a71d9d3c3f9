package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/**
 * What goes back, and how.
 *
 * @param status the HTTP status
 * @param headers the headers; the length of the body is added when it is sent
 * @param body the body
 * @param delivery how it is sent
 */
record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Delivery.PLAIN);
    }

    Answer delivered(Delivery other) {
        return new Answer(status, headers, body, other);
    }

    /**
     * How an answer is sent.
     *
     * @param kind whole, in part, or not at all
     * @param delayMillis how long it takes
     */
    record Delivery(Kind kind, long delayMillis) {

        static final Delivery PLAIN = new Delivery(Kind.WHOLE, 0);

        enum Kind {
            WHOLE,
            /** Half of the body is sent, then the connection is closed. */
            CUT,
            /** The connection is closed without an answer. */
            RESET
        }
    }
}
