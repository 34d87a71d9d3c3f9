package io.quarkiverse.ivs.composition.runtime.client;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;

/** The service answered with something else than 200. Stays inside this package. */
final class ErrorAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    ErrorAnswer(ServiceError error) {
        super(null, null, false, false);
        this.error = error;
    }

    ServiceError error() {
        return error;
    }
}
