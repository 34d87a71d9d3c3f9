package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.OutcomeUnknownException;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.quarkus.test.QuarkusUnitTest;

/** At a service that refuses a second stop. Here as well, since it needs an application: a start with a limit of its own. */
class StopWhoseAnswerWasLostSucceedsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.devservices.repeated-stop", "conflict")
            .overrideConfigKey("quarkus.ivs-composition.retry.initial-delay", "1ms")
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    CompositionService compositions;

    @Inject
    FakeIvs fake;

    @Test
    void theConflictOfTheSecondAttemptIsASuccess() {
        String arn = compositions.start("podcast").arn();
        fake.addFault(Fault.cutBody().on("StopComposition").times(1));
        compositions.stop(arn);
        assertThat(fake.requests("StopComposition")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aConflictOfAStopThatWasAnsweredStaysOne() {
        String arn = compositions.start("podcast").arn();
        compositions.stop(arn);
        assertThatThrownBy(() -> compositions.stop(arn)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aStartEndsWithinItsOwnTime() {
        fake.addFault(Fault.delay(Duration.ofSeconds(5)).on("StartComposition").times(1));
        StartOptions hurried = StartOptions.builder().timeout(Duration.ofMillis(500)).build();
        assertThatThrownBy(() -> compositions.start("podcast", hurried)).isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(CallRefusedException.class)
                .cause().hasMessageContaining("the time that its caller gave it is over");
        fake.addFault(Fault.delay(Duration.ofSeconds(5)).on("StartComposition").times(1));
        assertThatThrownBy(() -> compositions.ensureStarted("podcast", "meeting-1", hurried))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "StartComposition for template \"podcast\" may have started a composition: the time that its caller gave"
                                + " it is over. Call ensureStarted again with the same key: that finds the composition if there is one,"
                                + " and starts it if there is none.");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> compositions.start("podcast", StartOptions.builder().timeout(Duration.ZERO).build()))
                .isInstanceOfSatisfying(ValidationException.class, failure -> assertThat(failure.problems())
                        .containsExactly("timeout is PT0S, but must be at least a millisecond."));
    }
}
