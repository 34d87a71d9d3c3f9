package io.quarkiverse.ivs.composition.runtime.signing;

/** There are no usable credentials. The message says what to set, and never has a secret. */
public final class NoCredentialsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    NoCredentialsException(String message) {
        this(message, null, false);
    }

    NoCredentialsException(String message, Throwable cause, boolean mayPass) {
        super(message, cause, false, false);
        this.mayPass = mayPass;
    }

    /** Whether asking again later may help, such as after a metadata service that did not answer. */
    public boolean mayPass() {
        return mayPass;
    }
}
