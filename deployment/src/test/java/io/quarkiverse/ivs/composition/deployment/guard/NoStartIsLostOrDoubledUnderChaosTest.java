package io.quarkiverse.ivs.composition.deployment.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * Three of ten exchanges fail, in every way that a network and a service can. {@code -Dchaos.seed} repeats a run, and
 * {@code -Dchaos.starts}, or the profile {@code chaos}, makes it longer.
 */
class NoStartIsLostOrDoubledUnderChaosTest {

    private static final Logger LOG = Logger.getLogger(NoStartIsLostOrDoubledUnderChaosTest.class);
    private static final String REGION = "eu-west-1";
    private static final String STAGE = "arn:aws:ivs:" + REGION + ":123456789012:stage/AbCd";
    private static final int AT_ONCE = 32;
    private static final int STARTS = Integer.getInteger("chaos.starts", 1_000);
    private static final long SEED = seed();

    @RegisterExtension
    static final QuarkusUnitTest APP = FaultyService.application(new FaultPlan(SEED, 0.3), 700)
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.enabled", "false")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.timeout", "500ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.max-retries", "2")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.initial-delay", "5ms")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.max-delay", "50ms")
            // An open breaker refuses thousands in no time: they would take the place of starts that are really tried.
            .overrideRuntimeConfigKey("quarkus.ivs-composition.circuit-breaker.enabled", "false");

    @Inject
    ReactiveCompositionService reactive;

    @Inject
    CompositionService blocking;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String proxy;

    @Test
    void noStartIsLostOrDoubled() {
        // Classes are loaded here, not within the short time-out of the first starts.
        await().ignoreExceptions().until(() -> groups().isEmpty());
        ChaosReport report = new ChaosReport();
        vertx.getOrCreateContext().runOnContext(ignored -> Multi.createFrom().range(0, STARTS)
                .onItem().transformToUni(number -> start(number, report))
                .merge(AT_ONCE)
                .subscribe().with(done -> {
                }));
        await().atMost(Duration.ofMinutes(5)).until(() -> report.ended() == STARTS);
        String faults = given().baseUri(proxy).get("/proxy/off").asString();

        Map<Integer, List<String>> groups = groups();
        report.compare(groups);
        report.unknown().forEach((number, unknown) -> blocking.start(request(number).toBuilder()
                .idempotencyToken(unknown.idempotencyToken()).build()));
        report.compareAgain(groups, groups());

        LOG.info(report.table(SEED, faults));
        assertThat(report.duplicates()).as("duplicates").isZero();
        assertThat(report.lost()).as("lost").isZero();
        assertThat(report.successes()).isGreaterThan(STARTS / 2);
        assertThat(faults.lines()).as("kinds of faults").hasSize(Fault.values().length);
    }

    private Uni<Void> start(int number, ChaosReport report) {
        return reactive.start(request(number))
                .invoke(composition -> report.succeeded(number, composition.arn()))
                .onFailure().invoke(failure -> report.failed(number, failure))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private Map<Integer, List<String>> groups() {
        return blocking.list(ListCompositionsRequest.builder().build(), REGION).collect(Collectors.groupingBy(
                summary -> Integer.valueOf(summary.tags().get("n")), TreeMap::new,
                Collectors.mapping(CompositionSummary::arn, Collectors.toList())));
    }

    private static StartCompositionRequest request(int number) {
        return StartCompositionRequest.builder()
                .stageArn(STAGE)
                .destinations(List.of(DestinationConfiguration.builder().channel(ChannelDestinationConfiguration.builder()
                        .channelArn("arn:aws:ivs:" + REGION + ":123456789012:channel/c" + number).build()).build()))
                .tags(Map.of("n", String.valueOf(number)))
                .build();
    }

    /** The same in both class loaders that this class is loaded by. */
    private static long seed() {
        String property = "chaos.seed";
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(System.nanoTime()));
        }
        return Long.getLong(property);
    }
}
