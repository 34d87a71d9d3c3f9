package io.quarkiverse.ivs.composition.deployment.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The top of the hour: all at once, at a service that admits as many a second as this process sends. */
class ThousandStartsAtOnceAreNeverThrottledTest {

    private static final Logger LOG = Logger.getLogger(ThousandStartsAtOnceAreNeverThrottledTest.class);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "s3")
            .overrideConfigKey("quarkus.ivs-composition.devservices.rate-limit", "200")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "200")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.max-wait", "1m");

    @Inject
    ReactiveCompositionService compositions;

    @Inject
    CallGuard guard;

    @Test
    void thousandStartsAtOnceAreNeverThrottled() {
        List<Uni<Composition>> starts = Stream.generate(() -> compositions.start("podcast")).limit(1_000).toList();
        long begin = System.nanoTime();
        List<Composition> started = Uni.join().all(starts).andFailFast().await().atMost(Duration.ofMinutes(2));
        long throttled = guard.throttled(Operation.START_COMPOSITION, "us-east-1");

        LOG.infof("1000 starts in %d ms, %d throttled", (System.nanoTime() - begin) / 1_000_000, throttled);
        assertThat(throttled).isZero();
        assertThat(started.stream().map(Composition::arn).distinct()).hasSize(1_000);
    }
}
