package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.fake.http.Service;

/** Faults that hit only some requests: by what they are about, or by their number. */
class FaultsThatMatchTest {

    private final Service service = new Service();

    private void fault(String members) {
        service.ok("_fake/faults", "{'kind': 'error', 'status': 503, " + members + "}");
    }

    private int status(String operation, String json) {
        return service.post(operation, json).status();
    }

    @Test
    void byAnArnThatIsAnywhereInTheRequest() {
        String arn = service.start().get("arn").asText();
        String other = service.start().get("arn").asText();
        fault("'arn': '" + arn + "'");
        assertThat(status("GetComposition", "{'arn': '" + arn + "'}")).isEqualTo(503);
        assertThat(status("GetComposition", "{'arn': '" + other + "'}")).isEqualTo(200);
        assertThat(service.send("GET", "/tags/" + URLEncoder.encode(arn, StandardCharsets.UTF_8), new byte[0]).status())
                .isEqualTo(503);
        assertThat(status("GetComposition", "no JSON")).isEqualTo(400);
    }

    @Test
    void byATagOfTheRequestOrOfWhatItIsAbout() {
        fault("'tag': {'show': 'podcast'}, 'operation': 'GetComposition'");
        fault("'tag': {'show': 'news'}");
        String start = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3 + "], 'tags': {'show': '%s'}}";
        assertThat(status("StartComposition", start.formatted("news"))).isEqualTo(503);
        String podcast = service.ok("StartComposition", start.formatted("podcast")).at("/composition/arn").asText();
        String other = service.ok("StartComposition", start.formatted("other")).at("/composition/arn").asText();
        assertThat(status("GetComposition", "{'arn': '" + podcast + "'}")).isEqualTo(503);
        assertThat(status("GetComposition", "{'arn': '" + other + "'}")).isEqualTo(200);
    }

    @Test
    void onlyTheNthCall() {
        fault("'operation': 'ListStages', 'call': 2");
        assertThat(status("ListStages", "{}")).isEqualTo(200);
        assertThat(status("ListCompositions", "{}")).isEqualTo(200);
        assertThat(status("ListStages", "{}")).isEqualTo(503);
        assertThat(status("ListStages", "{}")).isEqualTo(200);
    }

    @Test
    void aDelayIsASecondUnlessItSaysOtherwise() {
        service.ok("_fake/faults", "{'kind': 'delay', 'operation': 'ListStages'}");
        service.ok("_fake/faults", "{'kind': 'delay', 'operation': 'ListCompositions', 'delayMillis': 5}");
        fault("'operation': 'GetStage'");
        assertThat(service.post("ListStages", "{}").delayMillis()).isEqualTo(1000);
        assertThat(service.post("ListCompositions", "{}").delayMillis()).isEqualTo(5);
        assertThat(service.post("GetStage", "{}").delayMillis()).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "faults, reset", "event-faults, lose" })
    void thereAreAThousandAtTheMost(String faults, String kind) {
        for (int i = 0; i < 1000; i++) {
            service.ok("_fake/" + faults, "{'kind': '" + kind + "'}");
        }
        assertThat(service.error("_fake/" + faults, "{'kind': '" + kind + "'}")).isEqualTo(
                "400 ValidationException: There are 1000 faults already; remove some, or reset the fake");
    }
}
