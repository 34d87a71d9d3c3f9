package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens on stages in whatever order, these hold. */
class RandomStagesTest {

    private static final List<String> STAGES = List.of(Service.STAGE, Service.STAGE.replace("AbCd", "other"));
    private static final List<String> USERS = List.of("ann", "bob", "camera");

    enum Event {
        JOIN,
        PUBLISH,
        UNPUBLISH,
        LEAVE,
        TOKEN,
        DISCONNECT,
        REPLICATE,
        REPLICATE_NO_MORE,
        INGEST,
        ATTACH,
        DETACH,
        DELETE_INGEST,
        DELETE_STAGE,
        COMPOSE,
        STOP,
        TIME_PASSES
    }

    record Step(Event event, int which, int seconds) {
    }

    private Service service;

    @Property(tries = 300)
    void theInvariantsHold(@ForAll("steps") List<Step> steps) {
        service = new Service();
        for (Step step : steps) {
            take(step);
            check();
        }
        theWorldIsTheSameAfterALoad();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(Event.class), Arbitraries.integers().between(0, 1000),
                Arbitraries.of(0, 1, 30, 60, 300)).as(Step::new).list().ofMinSize(5).ofMaxSize(40);
    }

    private void take(Step step) {
        String stage = STAGES.get(step.which % 2);
        String user = USERS.get(step.which / 2 % 3);
        JsonNode participant = any(participants(stage), step.which);
        JsonNode ingest = any(call("ListIngestConfigurations", "{}").get("ingestConfigurations"), step.which);
        String replication = participant == null ? null
                : "{'sourceStageArn': '" + stage + "', 'destinationStageArn': '"
                        + STAGES.get(1 - step.which % 2) + "', 'participantId': '" + participant.get("participantId").asText()
                        + "'";
        switch (step.event) {
            case JOIN, PUBLISH, UNPUBLISH, LEAVE -> service.post("_fake/participants", "{'stageArn': '" + stage
                    + "', 'userId': '" + user + "', 'action': '" + step.event.name().toLowerCase() + "'}");
            case TOKEN -> call("CreateParticipantToken", "{'stageArn': '" + stage + "', 'userId': '" + user + "'}");
            case DISCONNECT -> onlyIf(participant, "DisconnectParticipant", () -> "{'stageArn': '" + stage
                    + "', 'participantId': '" + participant.get("participantId").asText() + "'}");
            case REPLICATE -> onlyIf(participant, "StartParticipantReplication",
                    () -> replication + ", 'reconnectWindowSeconds': " + step.seconds + "}");
            case REPLICATE_NO_MORE -> onlyIf(participant, "StopParticipantReplication", () -> replication + "}");
            case INGEST -> call("CreateIngestConfiguration", "{'ingestProtocol': 'RTMPS', 'userId': '" + user
                    + "', 'stageArn': '" + stage + "'}");
            case ATTACH -> onlyIf(ingest, "UpdateIngestConfiguration", () -> "{'arn': '" + ingest.get("arn").asText()
                    + "', 'stageArn': '" + stage + "'}");
            case DETACH -> onlyIf(ingest, "UpdateIngestConfiguration", () -> "{'arn': '" + ingest.get("arn").asText()
                    + "', 'stageArn': ''}");
            case DELETE_INGEST -> onlyIf(ingest, "DeleteIngestConfiguration", () -> "{'arn': '" + ingest.get("arn").asText()
                    + "', 'force': " + (step.seconds > 0) + "}");
            case DELETE_STAGE -> call("DeleteStage", "{'arn': '" + stage + "'}");
            case COMPOSE -> call("StartComposition", "{'stageArn': '" + stage + "', 'destinations': [" + Service.TO_S3 + "]}");
            case STOP -> onlyIf(any(call("ListCompositions", "{}").get("compositions"), step.which), "StopComposition",
                    () -> "{'arn': '" + any(call("ListCompositions", "{}").get("compositions"), step.which).get("arn").asText()
                            + "'}");
            case TIME_PASSES -> service.pass(Duration.ofSeconds(step.seconds));
        }
    }

    private static JsonNode any(JsonNode list, int which) {
        return list.isEmpty() ? null : list.get(which % list.size());
    }

    private void onlyIf(JsonNode there, String operation, Supplier<String> request) {
        if (there != null) {
            call(operation, request.get());
        }
    }

    /** Calls an operation, which may refuse with an error that the model says it has. */
    private JsonNode call(String operation, String json) {
        Answer answer = service.post(operation, json);
        if (answer.status() != 200) {
            assertThat(RuleTable.SERVICE.operations().get(operation).errors())
                    .as(() -> operation + " " + Service.error(answer)).contains(answer.headers().get("x-amzn-ErrorType"));
        }
        return Service.body(answer);
    }

    private JsonNode sessions(String stage) {
        return call("ListStageSessions", "{'stageArn': '" + stage + "', 'maxResults': 100}").get("stageSessions");
    }

    private JsonNode participants(String stage) {
        JsonNode sessions = sessions(stage);
        return sessions.isEmpty() ? sessions : participants(stage, sessions.get(0));
    }

    private JsonNode participants(String stage, JsonNode session) {
        return call("ListParticipants", "{'stageArn': '" + stage + "', 'sessionId': '" + session.get("sessionId").asText()
                + "', 'maxResults': 100}").get("participants");
    }

    private void check() {
        for (String stage : STAGES) {
            JsonNode sessions = sessions(stage);
            for (int i = 0; i < sessions.size(); i++) {
                boolean active = !sessions.get(i).has("endTime");
                assertThat(!active || i == 0).as("only the latest session goes on").isTrue();
                Set<String> ids = new HashSet<>();
                boolean connected = false;
                for (JsonNode participant : participants(stage, sessions.get(i))) {
                    participant(stage, sessions.get(i), participant);
                    connected |= participant.get("state").asText().equals("CONNECTED");
                    assertThat(ids.add(participant.get("participantId").asText())).as("nobody is there twice").isTrue();
                }
                assertThat(connected).as("a session goes on while somebody is connected").isEqualTo(active);
            }
        }
        for (JsonNode ingest : call("ListIngestConfigurations", "{}").get("ingestConfigurations")) {
            if (ingest.get("state").asText().equals("ACTIVE")) {
                assertThat(participants(ingest.get("stageArn").asText()).findValuesAsText("participantId"))
                        .contains(ingest.get("participantId").asText());
            }
        }
    }

    private void participant(String stage, JsonNode session, JsonNode participant) {
        String id = participant.get("participantId").asText();
        JsonNode events = call("ListParticipantEvents", "{'stageArn': '" + stage + "', 'sessionId': '"
                + session.get("sessionId").asText() + "', 'participantId': '" + id + "', 'maxResults': 100}").get("events");
        List<String> names = events.findValuesAsText("name");
        assertThat(names.get(0)).isEqualTo("JOINED");
        assertThat(names.stream().filter("JOINED"::equals).count() - names.stream().filter("LEFT"::equals).count())
                .as("joined and not left: connected")
                .isEqualTo(participant.get("state").asText().equals("CONNECTED") ? 1 : 0);
        assertThat(names.contains("PUBLISH_STARTED")).isEqualTo(participant.get("published").asBoolean());
        JsonNode replicas = call("ListParticipantReplicas", "{'sourceStageArn': '" + stage + "', 'participantId': '" + id
                + "', 'maxResults': 50}").get("replicas");
        for (JsonNode replica : replicas) {
            if (replica.get("replicationState").asText().equals("ACTIVE")) {
                JsonNode there = participants(replica.get("destinationStageArn").asText());
                assertThat(there.findValuesAsText("participantId")).as("what is replicated is there").contains(id);
            }
        }
    }

    /** What operations answer, and what becomes of it later. */
    private void theWorldIsTheSameAfterALoad() {
        byte[] snapshot = service.send("GET", "/_fake/snapshot", new byte[0]).body();
        String before = world(service);
        Service other = new Service();
        other.pass(Duration.ofMillis(service.now() - other.now()));
        Answer loaded = other.send("POST", "/_fake/snapshot", snapshot);
        assertThat(loaded.status()).as(() -> new String(loaded.body(), UTF_8)).isEqualTo(200);
        assertThat(world(other)).isEqualTo(before);
        for (Service each : List.of(service, other)) {
            each.pass(Duration.ofSeconds(45));
        }
        assertThat(world(other)).isEqualTo(world(service));
        for (Service each : List.of(service, other)) {
            each.pass(Duration.ofMinutes(4));
        }
        assertThat(world(other)).isEqualTo(world(service));
    }

    private static String world(Service service) {
        StringBuilder world = new StringBuilder();
        for (String list : List.of("ListCompositions", "ListStages", "ListIngestConfigurations")) {
            world.append(new String(service.post(list, "{}").body(), UTF_8)).append('\n');
        }
        for (String stage : STAGES) {
            world.append(new String(service.post("GetStage", "{'arn': '" + stage + "'}").body(), UTF_8)).append('\n');
            JsonNode sessions = Service.body(service.post("ListStageSessions", "{'stageArn': '" + stage + "'}"));
            world.append(sessions).append('\n');
            for (JsonNode session : sessions.path("stageSessions")) {
                world.append(new String(service.post("ListParticipants", "{'stageArn': '" + stage + "', 'sessionId': '"
                        + session.get("sessionId").asText() + "'}").body(), UTF_8)).append('\n');
            }
        }
        return world.toString();
    }
}
