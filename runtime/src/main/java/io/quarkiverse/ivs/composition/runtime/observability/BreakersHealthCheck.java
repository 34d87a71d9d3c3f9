package io.quarkiverse.ivs.composition.runtime.observability;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;

/**
 * The circuit breakers, as data of a check that is always up: an application that is taken out of service because IVS fails
 * could not even stop its compositions.
 */
@Readiness
public class BreakersHealthCheck implements HealthCheck {

    private static final String NAME = "Amazon IVS composition";

    private final CallGuard guard;

    BreakersHealthCheck(CallGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME).up();
        guard.breakers().forEach(breaker -> response.withData(breaker.name(), breaker.state()));
        return response.build();
    }
}
