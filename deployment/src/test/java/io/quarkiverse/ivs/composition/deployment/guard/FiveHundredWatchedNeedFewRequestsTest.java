package io.quarkiverse.ivs.composition.deployment.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Multi;

class FiveHundredWatchedNeedFewRequestsTest {

    private static final Logger LOG = Logger.getLogger(FiveHundredWatchedNeedFewRequestsTest.class);
    private static final int WATCHED = 500;
    private static final int STOPPED = 4;
    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";

    @RegisterExtension
    static final QuarkusUnitTest APP = FaultyService.application(new FaultPlan(0, 0), 0)
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.enabled", "false");

    @Inject
    ReactiveCompositionService reactive;

    @Inject
    CompositionService blocking;

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String proxy;

    private final Map<String, CompositionState> states = new ConcurrentHashMap<>();

    @Test
    void fiveHundredWatchedNeedFewRequestsAndChangesAreSeenSoon() {
        List<String> arns = Multi.createFrom().range(0, WATCHED)
                .onItem().transformToUni(number -> reactive.start("podcast", StartOptions.builder()
                        .stageArn(ARN + "stage/s").channelArn(ARN + "channel/c" + number).build()))
                .merge(16).map(Composition::arn).collect().asList().await().atMost(Duration.ofMinutes(1));
        arns.forEach(arn -> reactive.watch(arn).subscribe().with(change -> states.put(arn, change.state()),
                // They end with the application.
                failure -> LOG.debug(arn, failure)));
        await().atMost(Duration.ofMinutes(1)).until(() -> states.size() == WATCHED
                && states.values().stream().allMatch(CompositionState.ACTIVE::equals));

        int before = requests();
        long begin = System.nanoTime();
        long slowest = 0;
        for (String arn : arns.subList(0, STOPPED)) {
            blocking.stop(arn);
            long stopped = System.nanoTime();
            await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMinutes(1))
                    .until(() -> !CompositionState.ACTIVE.equals(states.get(arn)));
            slowest = Math.max(slowest, System.nanoTime() - stopped);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double rate = (requests() - before - STOPPED) / seconds;

        LOG.infof("%d watched: %.2f requests a second in %.1f s, the slowest of %d changes seen after %d ms", WATCHED, rate,
                seconds, STOPPED, slowest / 1_000_000);
        assertThat(rate).isLessThanOrEqualTo(3);
        assertThat(Duration.ofNanos(slowest)).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    private int requests() {
        return Integer.parseInt(given().baseUri(proxy).get("/proxy/requests").asString());
    }
}
