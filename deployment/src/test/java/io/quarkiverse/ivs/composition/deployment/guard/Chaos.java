package io.quarkiverse.ivs.composition.deployment.guard;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Many starts at a service of which three in ten exchanges fail, and what became of them. */
abstract class Chaos {

    static final double FAULTY = 0.3;

    private static final Logger LOG = Logger.getLogger(Chaos.class);
    private static final String REGION = "eu-west-1";
    private static final String STAGE = "arn:aws:ivs:" + REGION + ":123456789012:stage/AbCd";
    private static final int AT_ONCE = 32;

    @Inject
    ReactiveCompositionService reactive;

    @Inject
    CompositionService blocking;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String proxy;

    /** Of an application with short time-outs and waits. */
    static QuarkusUnitTest application(long seed) {
        return FaultyService.application(new FaultPlan(seed, FAULTY), 700)
                // Paced, so that a throttled start goes back to its place, and fast: the faults are not those of a busy account.
                .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.requests-per-second", "100000")
                .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.max-wait", "5m")
                .overrideRuntimeConfigKey("quarkus.ivs-composition.timeout", "500ms")
                .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.max-retries", "2")
                .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.initial-delay", "5ms")
                .overrideRuntimeConfigKey("quarkus.ivs-composition.retry.max-delay", "50ms");
    }

    /** Makes the starts, compares them with what the service has, and starts again those whose outcome is not known. */
    final ChaosReport run(int starts, long seed) {
        // Classes are loaded here, not within the short time-out of the first starts.
        await().ignoreExceptions().until(() -> groups().isEmpty());
        ChaosReport report = new ChaosReport();
        vertx.getOrCreateContext().runOnContext(ignored -> Multi.createFrom().range(0, starts)
                .onItem().transformToUni(number -> start(number, report))
                .merge(AT_ONCE)
                .subscribe().with(done -> {
                }));
        await().atMost(Duration.ofMinutes(5)).until(() -> report.ended() == starts);
        report.faults(given().baseUri(proxy).get("/proxy/off").asString());
        // One that is open now would refuse the second starts.
        CircuitBreakerMaintenance.get().resetAll();

        Map<Integer, List<String>> groups = groups();
        report.compare(groups);
        report.unknown().forEach((number, unknown) -> blocking.start(request(number).toBuilder()
                .idempotencyToken(unknown.idempotencyToken()).build()));
        report.compareAgain(groups, groups());
        LOG.info(report.table(seed));
        return report;
    }

    private Uni<Void> start(int number, ChaosReport report) {
        return reactive.start(request(number))
                // Refused means that nothing happened, so it is begun anew, with a token of its own: if that is not true there are
                // two in the end.
                .onFailure(CallRefusedException.class).invoke(report::refused)
                .onFailure(CallRefusedException.class).retry().withBackOff(Duration.ofMillis(10), Duration.ofMillis(40))
                .indefinitely()
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

    /** The same in both class loaders that the class of a test is loaded by. */
    static long seed() {
        String property = "chaos.seed";
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(System.nanoTime()));
        }
        return Long.getLong(property);
    }
}
