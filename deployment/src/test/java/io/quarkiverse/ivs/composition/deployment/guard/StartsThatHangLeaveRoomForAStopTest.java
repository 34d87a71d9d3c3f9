package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;
import io.quarkus.test.QuarkusUnitTest;

/** The REST client has 50 connections for an endpoint: a hundred starts must not have them all. */
class StartsThatHangLeaveRoomForAStopTest {

    private static final Duration HANGS = Duration.ofSeconds(30);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.timeout", "30s")
            .overrideConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "1000")
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    ReactiveCompositionService compositions;

    @Inject
    FakeIvs fake;

    @Test
    void aStopIsSentAtOnce() {
        String arn = compositions.start("podcast").await().atMost(HANGS).arn();
        fake.addFault(Fault.delay(HANGS).on("StartComposition"));
        for (int i = 0; i < 100; i++) {
            compositions.start("podcast").subscribe().with(done -> {
            }, failure -> {
            });
        }
        await().atMost(HANGS).until(() -> fake.requests("StartComposition").size() > 1);

        // Far below the time for which the starts hang; on an idle machine it is some milliseconds.
        compositions.stop(arn).await().atMost(Duration.ofSeconds(10));

        assertThat(fake.requests("StartComposition").size()).as("the first, and those under way").isLessThanOrEqualTo(13);
    }
}
