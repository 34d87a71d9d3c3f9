package io.quarkiverse.ivs.composition.fake.events;

import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.State;
import io.quarkiverse.ivs.composition.fake.wire.Json;

class EventsOfALifeTest {

    private final Service service = new Service();
    private final List<String> names = new ArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();

    @BeforeEach
    void listen() {
        service.store().listen(new EventWriter(service.store().ids(), (name, json) -> {
            names.add(name);
            events.add(read(json));
        }));
    }

    private static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Composition start() {
        return start(Duration.ofSeconds(2));
    }

    private Composition start(Duration wait) {
        String arn = service.ok("StartComposition",
                "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL + "," + TO_S3 + "]}")
                .get("composition").get("arn").asText();
        service.pass(wait);
        service.store().advance(service.now());
        return service.store().compositions().registry().find(arn);
    }

    @Test
    void aLifeHasSixEventsInOrder() {
        Composition composition = start();
        service.ok("StopComposition", "{'arn': '" + composition.arn() + "'}");
        service.pass(Duration.ofSeconds(1));
        service.store().advance(service.now());
        assertThat(names).containsExactly("Session Start", "Destination Start", "Destination Start", "Destination End",
                "Destination End", "Session End");
        assertThat(events).extracting(event -> event.get("resources").get(0).asText()).containsOnly(composition.arn().text());
        assertThat(events).extracting(event -> event.get("detail").get("stage_arn").asText()).containsOnly(STAGE);
        assertThat(events).extracting(event -> event.get("source").asText()).containsOnly("aws.ivs");
        assertThat(events).extracting(event -> event.get("detail-type").asText())
                .containsOnly("IVS Composition State Change");
        assertThat(events).extracting(event -> event.get("id").asText()).doesNotHaveDuplicates();
        assertThat(events.get(1).get("detail").get("id").asText()).isEqualTo(composition.destinations().get(0).id());
        assertThat(events.get(0).get("detail").has("id")).isFalse();
        assertThat(Instant.parse(events.get(5).get("time").asText()).getNano()).isZero();
    }

    @Test
    void oneThatIsStoppedWhileItStartsHasThemAsWell() {
        Composition composition = start(Duration.ZERO);
        service.ok("StopComposition", "{'arn': '" + composition.arn() + "'}");
        assertThat(composition.state()).isEqualTo(State.STOPPING);
        service.pass(Duration.ofSeconds(1));
        service.store().advance(service.now());
        assertThat(names).containsExactly("Session Start", "Destination Start", "Destination Start", "Destination End",
                "Destination End", "Session End");
        assertThat(composition.destinations())
                .allSatisfy(each -> assertThat(each.endTime() - each.startTime()).isEqualTo(1000));
    }

    @Test
    void whatBreaksHasAReason() {
        Composition composition = start();
        names.clear();
        composition.reconnect(composition.destinations().get(0), service.now());
        composition.activate(composition.destinations().get(0), service.now());
        composition.fail(composition.destinations().get(0), service.now());
        composition.fail(composition.destinations().get(1), service.now());
        assertThat(names).containsExactly("Destination Reconnecting", "Destination Start", "Destination Failure",
                "Destination Failure", "Session Failure");
        assertThat(events.subList(5, 8)).extracting(event -> event.get("detail").get("reason").asText())
                .containsExactly("Stream already exists", "Access denied", "All destinations failed");
    }

    @Test
    void whoPublishesAndCeasesToIsToldWithTheSessionOfTheStage() {
        Stages stages = service.store().stages();
        Arn stage = Arn.of(STAGE);
        stages.join(stage, "ann", service.now());
        stages.publish(stage, "ann", true, service.now());
        stages.publish(stage, "ann", true, service.now());
        stages.leave(stage, "ann", service.now());
        assertThat(names).containsExactly("Participant Published", "Participant Unpublished");
        JsonNode published = events.get(0).get("detail");
        assertThat(published.get("session_id").asText()).startsWith("st-");
        assertThat(published.get("user_id").asText()).isEqualTo("ann");
        assertThat(events.get(1).get("detail").get("session_id")).isEqualTo(published.get("session_id"));
        assertThat(events.get(1).get("detail").get("participant_id")).isEqualTo(published.get("participant_id"));
    }
}
