package io.quarkiverse.ivs.composition.runtime.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver.Observation;
import io.quarkiverse.ivs.composition.runtime.guard.GuardState;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

class CallMetricsTest {

    private static final GuardState STATE = new GuardState() {

        @Override
        public Operation operation() {
            return Operation.START_COMPOSITION;
        }

        @Override
        public String region() {
            return "eu-west-1";
        }

        @Override
        public double requestsPerSecond() {
            return 2.5;
        }

        @Override
        public int waiting() {
            return 12;
        }

        @Override
        public int calls() {
            return 15;
        }

        @Override
        public CircuitBreakerState breakerState() {
            return CircuitBreakerState.OPEN;
        }
    };

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CallMetrics metrics = new CallMetrics(registry);

    @Test
    void aCallIsTimedWithItsOutcomeAndItsAttemptsAreCounted() {
        begin().ended(1, null);
        begin().ended(3, new GuardedFailure(GuardedFailure.Reason.ATTEMPT_FAILED, 3, true, failure(Kind.TIMED_OUT)));
        begin().callerLeft(1, false, false);

        assertThat(registry.get("ivs.composition.calls").tag("outcome", "success").timer().count()).isEqualTo(1);
        assertThat(registry.get("ivs.composition.calls").tag("outcome", "unknown").timer().count()).isEqualTo(1);
        assertThat(registry.get("ivs.composition.calls").tag("outcome", "cancelled").timer().count()).isEqualTo(1);
        assertThat(registry.get("ivs.composition.attempts").tag("operation", "StartComposition").tag("region", "eu-west-1")
                .counter().count()).isEqualTo(5);
    }

    @Test
    void onlyThrottledAttemptsCountAsThrottled() {
        Observation call = begin();
        call.attemptFailed(failure(Kind.THROTTLED), 0);
        call.attemptFailed(failure(Kind.SERVER_ERROR), -1);
        assertThat(registry.get("ivs.composition.throttled").counter().count()).isEqualTo(1);
    }

    @Test
    void waitsThatHaveBegunAndNotEndedAreAGauge() {
        AtomicInteger active = new AtomicInteger(2);
        metrics.waits(active::get);
        assertThat(registry.get("ivs.composition.waits.active").gauge().value()).isEqualTo(2);
        active.set(5);
        assertThat(registry.get("ivs.composition.waits.active").gauge().value()).isEqualTo(5);
        assertThat(registry.get("ivs.composition.waits.active").gauge().getId().getBaseUnit()).isEqualTo("waits");
    }

    @Test
    void endsThatAreNotToldYetAreAGauge() {
        AtomicInteger waiting = new AtomicInteger(3);
        metrics.untoldEnds(waiting::get);
        assertThat(registry.get("ivs.composition.ends.waiting").gauge().value()).isEqualTo(3);
        waiting.set(0);
        assertThat(registry.get("ivs.composition.ends.waiting").gauge().value()).isZero();
    }

    @Test
    void waitsAreTimed() {
        begin().paced(Duration.ofMillis(200).toNanos());
        metrics.active("eu-west-1", Duration.ofSeconds(3));
        assertThat(registry.get("ivs.composition.paced").timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(200);
        assertThat(registry.get("ivs.composition.time.to.active").timer().totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void eachMeterHasADescriptionAndAUnit() {
        metrics.guards(STATE);
        metrics.guards(STATE);
        begin().paced(1);
        begin().attemptFailed(failure(Kind.THROTTLED), 0);
        begin().ended(1, null);
        metrics.active("eu-west-1", Duration.ofSeconds(3));
        assertThat(registry.getMeters()).hasSize(9).allSatisfy(meter -> {
            assertThat(meter.getId().getDescription()).as(meter.getId().getName()).isNotBlank();
            assertThat(meter.getId().getBaseUnit()).as(meter.getId().getName()).isNotBlank();
        });
    }

    @Test
    void theStateOfTheGuardIsAGauge() {
        metrics.guards(STATE);
        assertThat(registry.get("ivs.composition.rate").tag("operation", "StartComposition").tag("region", "eu-west-1")
                .gauge().value()).isEqualTo(2.5);
        assertThat(registry.get("ivs.composition.queue").gauge().value()).isEqualTo(12);
        assertThat(registry.get("ivs.composition.calls.active").gauge().value()).isEqualTo(15);
        assertThat(registry.get("ivs.composition.breaker").gauge().value()).isEqualTo(2);
    }

    private Observation begin() {
        return metrics.begin(new StartCall(true), "eu-west-1");
    }

    private static AttemptFailure failure(Kind kind) {
        return new AttemptFailure(kind, kind.name(), null, null);
    }
}
