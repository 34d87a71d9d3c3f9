package io.quarkiverse.ivs.composition.it.guide;

import java.time.Duration;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithFakeIvs
class ShowsTest {

    @Inject
    FakeIvs fake;

    @Inject
    CompositionService compositions;

    @Inject
    Shows shows;

    @Test
    void aShowIsOnTheAirUntilItEnds() {
        String arn = compositions.start("podcast").arn();
        fake.composition(arn).activate();
        await(() -> shows.areOnAir(arn));

        compositions.stop(arn);
        await(() -> !shows.areOnAir(arn));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }
}
