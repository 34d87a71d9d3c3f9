package io.quarkiverse.ivs.composition.events;

/**
 * A text that was to be an event, and is none. Delivering it again does not help. The message says what is wrong and where, and
 * never quotes the text.
 */
public class InvalidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message what is wrong, and where
     */
    public InvalidEventException(String message) {
        super(message);
    }
}
