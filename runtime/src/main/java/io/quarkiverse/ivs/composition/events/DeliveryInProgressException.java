package io.quarkiverse.ivs.composition.events;

/**
 * An event that is being told already, here or by another replica, and for longer than four seconds. It may fail there yet, so
 * it must be delivered again: a queue does that, and so does EventBridge after the webhook's 503.
 */
public class DeliveryInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For the extension, and for tests that need one.
     *
     * @param message which event
     */
    public DeliveryInProgressException(String message) {
        super(message);
    }
}
