package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

/** Nobody knows whether the service answers a repeated token as the composition is now; here it repeats its first answer. */
class RepeatedFirstAnswerIsNotTakenForNowTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.devservices.token-replay", "first")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3");

    @Inject
    CompositionService compositions;

    @Inject
    FakeIvs fake;

    @Test
    void oneThatHasEndedIsFollowedByTheDateOfTheAnswer() {
        fake.reset();
        fake.freeze();
        Composition first = compositions.ensureStarted("podcast", "meeting-7");
        fake.advance(Duration.ofSeconds(10));
        assertThat(compositions.ensureStarted("podcast", "meeting-7").arn()).isEqualTo(first.arn());
        compositions.stop(first.arn());
        fake.advance(Duration.ofMinutes(1));
        assertThat(compositions.get(first.arn()).state()).isEqualTo(CompositionState.STOPPED);

        Composition second = compositions.ensureStarted("podcast", "meeting-7");

        assertThat(second.arn()).isNotEqualTo(first.arn());
        assertThat(second.state()).isEqualTo(CompositionState.STARTING);
    }
}
