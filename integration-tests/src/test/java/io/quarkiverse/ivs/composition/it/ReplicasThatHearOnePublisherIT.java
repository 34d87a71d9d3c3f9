package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Two processes that share nothing, each of which EventBridge tells of everybody. */
@QuarkusIntegrationTest
@WithFakeIvs
class ReplicasThatHearOnePublisherIT {

    private static final String STAGE = "arn:aws:ivs:eu-west-1:111122223333:stage/a";
    private static final Map<String, String> VARIABLES = Map.of(
            "QUARKUS_IVS_COMPOSITION_TEMPLATES_ARCHIVE_AUTO_START", "first-publisher",
            "QUARKUS_IVS_COMPOSITION_EVENTS_WEBHOOK_SECRET", "a-secret");

    @Test
    void theyStartOneCompositionAndNoneAfterItsEnd(FakeIvs fake) throws Exception {
        String endpoint = fake.endpoint().toString();
        try (SampleProcess one = SampleProcess.start(endpoint, VARIABLES);
                SampleProcess other = SampleProcess.start(endpoint, VARIABLES)) {
            publish(fake, "ann", one, other);
            await().atMost(Duration.ofSeconds(30)).until(() -> fake.requests("StartComposition").size() == 2);
            assertThat(fake.compositions()).singleElement()
                    .satisfies(composition -> assertThat(composition.stageArn()).isEqualTo(STAGE));

            String arn = fake.compositions().get(0).arn();
            fake.composition(arn).stop();
            fake.composition(arn).end();
            publish(fake, "bob", one, other);
            try (SampleProcess later = SampleProcess.start(endpoint, VARIABLES)) {
                publish(fake, "eve", later);
                await().atMost(Duration.ofSeconds(30)).until(() -> fake.requests("StartComposition").size() == 3);
                await().atMost(Duration.ofSeconds(30)).until(() -> later.log().stream().anyMatch(line -> line.contains(
                        "was composed by " + arn + " already, which has ended, and is not started again")));
            }
            assertThat(fake.compositions()).singleElement()
                    .satisfies(composition -> assertThat(composition.state()).isEqualTo(CompositionState.STOPPED));
        }
    }

    private static void publish(FakeIvs fake, String userId, SampleProcess... replicas) {
        fake.stage(STAGE).publish(userId);
        List<String> events = fake.events();
        String event = events.get(events.size() - 1);
        assertThat(event).contains("Participant Published", userId);
        for (SampleProcess replica : replicas) {
            given().header("X-Ivs-Secret", "a-secret").body(event).post(replica.uri() + "/ivs-events").then().statusCode(200);
        }
    }
}
