package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.time.Instant;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;

/** Failures of attempts, as the client makes them. */
final class Failures {

    private Failures() {
    }

    static AttemptFailure of(Kind kind) {
        return new AttemptFailure(kind, kind.name(), null, null);
    }

    static AttemptFailure of(Kind kind, int status) {
        return of(kind, status, null, null);
    }

    static AttemptFailure of(Kind kind, int status, Duration retryAfter, Instant date) {
        return new AttemptFailure(kind, kind.name(), new ServiceError(status, kind.name(), null, "id", retryAfter, date), null);
    }
}
