package io.quarkiverse.ivs.composition.deployment.service;

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

/** A service that answers a repeated token with what it answered first, when the composition was starting. */
class ARepeatedAnswerIsNoNewsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.devservices.token-replay", "first")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "1000");

    @Inject
    CompositionService compositions;

    @Inject
    FakeIvs fake;

    @Test
    void oneThatHasEndedIsFollowed() {
        Composition first = compositions.ensureStarted("podcast", "meeting-1");
        fake.advance(Duration.ofSeconds(30));
        compositions.stop(first.arn());
        fake.advance(Duration.ofSeconds(30));

        Composition second = compositions.ensureStarted("podcast", "meeting-1");
        assertThat(second.arn()).isNotEqualTo(first.arn());
        assertThat(second.state()).isEqualTo(CompositionState.STARTING);
        fake.advance(Duration.ofSeconds(30));
        assertThat(compositions.ensureStarted("podcast", "meeting-1").arn()).as("by its own token").isEqualTo(second.arn());
    }

    @Test
    void oneThatLivesIsToldAsItIsNow() {
        Composition first = compositions.ensureStarted("podcast", "meeting-2");
        fake.advance(Duration.ofSeconds(30));

        Composition again = compositions.ensureStarted("podcast", "meeting-2");
        assertThat(again.arn()).isEqualTo(first.arn());
        assertThat(again.state()).isEqualTo(CompositionState.ACTIVE);
    }

    @Test
    void oneThatWasStartedJustNowIsNotReadAgain() {
        Composition first = compositions.ensureStarted("podcast", "meeting-3");
        fake.clearRequests();

        assertThat(compositions.ensureStarted("podcast", "meeting-3").arn()).isEqualTo(first.arn());
        assertThat(fake.requests("GetComposition")).isEmpty();
    }
}
