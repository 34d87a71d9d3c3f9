package io.quarkiverse.ivs.composition.runtime.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver.Observation;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

class CallMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CallMetrics metrics = new CallMetrics(registry);

    @Test
    void aCallIsTimedWithItsOutcomeAndItsAttemptsAreCounted() {
        begin().ended(1, null);
        begin().ended(3, new GuardedFailure(GuardedFailure.Reason.ATTEMPT_FAILED, 3, true, failure(Kind.TIMED_OUT)));
        begin().cancelled(1);

        assertThat(registry.get("ivs.composition.calls").tag("outcome", "success").timer().count()).isEqualTo(1);
        assertThat(registry.get("ivs.composition.calls").tag("outcome", "unknown").timer().count()).isEqualTo(1);
        assertThat(registry.get("ivs.composition.calls").tag("outcome", "cancelled").timer().count()).isEqualTo(1);
        assertThat(registry.get("ivs.composition.attempts").tag("operation", "StartComposition").tag("region", "eu-west-1")
                .counter().count()).isEqualTo(5);
    }

    @Test
    void onlyThrottledAttemptsCountAsThrottled() {
        Observation call = begin();
        call.attemptFailed(failure(Kind.THROTTLED));
        call.attemptFailed(failure(Kind.SERVER_ERROR));
        assertThat(registry.get("ivs.composition.throttled").counter().count()).isEqualTo(1);
    }

    @Test
    void waitsAreTimed() {
        begin().paced(Duration.ofMillis(200).toNanos());
        metrics.active("eu-west-1", Duration.ofSeconds(3));
        assertThat(registry.get("ivs.composition.paced").timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(200);
        assertThat(registry.get("ivs.composition.time.to.active").timer().totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    private Observation begin() {
        return metrics.begin(Operation.START_COMPOSITION, "eu-west-1");
    }

    private static AttemptFailure failure(Kind kind) {
        return new AttemptFailure(kind, kind.name(), null, null);
    }
}
