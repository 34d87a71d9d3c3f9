package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.CHANNEL;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.ENCODER;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.STAGE;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.TO_CHANNEL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** A snapshot that is loaded, into the world it was taken of and into an empty one. */
class SnapshotTest {

    private final Service service = new Service();

    private String snapshot() {
        return new String(service.send("GET", "/_fake/snapshot", new byte[0]).body(), UTF_8);
    }

    private void load(String snapshot) {
        Answer answer = service.send("POST", "/_fake/snapshot", snapshot.getBytes(UTF_8));
        assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isEqualTo(200);
    }

    private void participant(String userId, String action) {
        service.ok("_fake/participants",
                "{'stageArn': '" + STAGE + "', 'userId': '" + userId + "', 'action': '" + action + "'}");
    }

    private void stop(String arn) {
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
    }

    private JsonNode compositions() {
        return service.ok("ListCompositions", "{}").get("compositions");
    }

    private String startToChannel() {
        return service.ok("StartComposition", "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_CHANNEL
                + "], 'idempotencyToken': 'x'}").at("/composition/arn").asText();
    }

    @Test
    void aCompositionThatIsThereAlreadyIsReplacedCompletely() {
        String arn = startToChannel();
        load(snapshot());
        assertThat(compositions().findValuesAsText("arn")).containsExactly(arn);

        stop(arn);
        service.pass(Duration.ofMinutes(6));
        assertThat(compositions()).isEmpty();
        participant("ann", "join");
        assertThat(startToChannel()).isNotEqualTo(arn);
    }

    @Test
    void whatItReplacesCountsNoMore() {
        String arn = startToChannel();
        String snapshot = snapshot();
        load(snapshot.replace("channel/AbCd", "channel/other").replace("\"x\"", "\"y\""));

        Compositions compositions = service.fake().world().compositions();
        assertThat(compositions.alive(STAGE)).isEqualTo(1);
        assertThat(compositions.onAir(CHANNEL)).isNull();
        assertThat(compositions.withToken(Arn.of(STAGE), "x")).isNull();
        stop(arn);
        service.pass(Duration.ofMinutes(6));
        assertThat(compositions()).isEmpty();
        assertThat(compositions.alive(STAGE)).isZero();
    }

    @Test
    void neighboursThatAreThereAlreadyAreReplaced() {
        service.ok("_fake/resources", "{'arn': '" + ENCODER + "', 'exists': true}");
        service.ok("_fake/channels", "{'arn': '" + CHANNEL + "', 'live': true}");
        participant("ann", "join");
        participant("ann", "leave");
        String snapshot = snapshot();
        load(snapshot);
        assertThat(snapshot()).isEqualTo(snapshot);
    }
}
