package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.quarkiverse.ivs.composition.test.RecordedRequest;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

@QuarkusTest
@WithFakeIvs
class WhenCallsFailTest {

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    // tag::breakers[]
    @Inject
    CircuitBreakerMaintenance breakers;
    // end::breakers[]

    @BeforeEach
    void closeBreakers() {
        breakers.resetAll();
    }

    @Test
    void aLostStartIsFoundByItsToken() {
        fake.addFault(Fault.error(501, "NotImplemented").afterActing().on("StartComposition").times(1));
        Composition composition;

        // tag::again[]
        try {
            composition = compositions.start("podcast");
        } catch (OutcomeUnknownException e) {
            // Later, from a job, or from another replica:
            composition = compositions.start("podcast",
                    StartOptions.builder().idempotencyToken(e.idempotencyToken()).build());
        }
        // end::again[]

        assertThat(fake.compositions()).extracting(Composition::arn).containsExactly(composition.arn());
    }

    @Test
    void aStartEndsInItsTime() {
        // tag::timeout[]
        compositions.start("podcast", StartOptions.builder().timeout(Duration.ofSeconds(5)).build());
        // end::timeout[]

        fake.addFault(Fault.delay(Duration.ofSeconds(5)).on("StartComposition"));
        assertThatThrownBy(
                () -> compositions.start("interview", StartOptions.builder().timeout(Duration.ofMillis(100)).build()))
                .isInstanceOfAny(OutcomeUnknownException.class, CallRefusedException.class);
    }

    @Test
    void aBreakerIsLookedAtByItsName() {
        compositions.start("podcast");

        // tag::breaker[]
        CircuitBreakerState state = breakers.currentState("ivs-composition.StartComposition.us-east-1");
        breakers.reset("ivs-composition.StartComposition.us-east-1");
        // end::breaker[]

        assertThat(state).isEqualTo(CircuitBreakerState.CLOSED);
    }

    @Test
    void faultsAreDescribed() {
        // tag::faults[]
        fake.addFault(Fault.throttled().on("StartComposition").times(2).retryAfter(Duration.ofSeconds(1)));
        fake.addFault(Fault.error(500, "InternalServerException").afterActing().times(1)); // <1>
        fake.addFault(Fault.delay(Duration.ofSeconds(20)).on("GetComposition"));
        fake.addFault(Fault.html(502).probability(0.3, 42)); // <2>
        fake.addFault(Fault.reset());
        fake.addFault(Fault.cutBody());
        // end::faults[]
        fake.clearFaults();
    }

    @Test
    void whatWasThrottledIsSentAgain() {
        fake.addFault(Fault.throttled().on("StartComposition").times(2));

        compositions.start("podcast");

        // tag::requests[]
        assertThat(fake.requests("StartComposition")).extracting(RecordedRequest::attempt).containsExactly(1, 2, 3);
        // end::requests[]
    }
}
