package io.quarkiverse.ivs.composition.runtime.signing;

/** There are no usable credentials. The message says what to set, and never has a secret. */
public final class NoCredentialsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCredentialsException(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
