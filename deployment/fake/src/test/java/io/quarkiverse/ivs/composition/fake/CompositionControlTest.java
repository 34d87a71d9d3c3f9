package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.http.Service;

class CompositionControlTest {

    private final Service service = new Service();
    private final String arn = service.start().get("arn").asText();

    private String error(String members) {
        return service.error("_fake/compositions", "{'arn': '" + arn + "', " + members + "}");
    }

    @Test
    void aDestinationThatStopsCannotFail() {
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
        assertThat(error("'action': 'fail'")).isEqualTo("409 ConflictException: Composition: " + arn
                + " is STOPPING with destinations [STOPPING]; it cannot fail now");
    }

    @Test
    void aDestinationCannotStopAlone() {
        assertThat(error("'destination': 'live', 'action': 'stop'")).isEqualTo("400 ValidationException: "
                + "compositions.destination must not be there: a composition can only stop as a whole");
        assertThat(error("'destination': 'live', 'action': 'end'")).isEqualTo("400 ValidationException: "
                + "compositions.destination must not be there: a composition can only end as a whole");
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STARTING");
    }

    @Test
    void aDestinationWithoutANameIsCalledAfterWhereItGoes() {
        assertThat(error("'destination': 'live', 'action': 'fail'"))
                .matches("404 ResourceNotFoundException: Composition: " + arn
                        + " has no destination \"live\", but \"s3\" \\(\\w+\\)\\. Use one of these names or ids; "
                        + "a template names its channel by channel\\.name");
        service.ok("_fake/compositions", "{'arn': '" + arn + "', 'destination': 's3', 'action': 'activate'}");
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void theBucketOfEachStorageConfigurationIsTold() {
        assertThat(
                Service.body(service.send("GET", "/_fake/compositions", new byte[0])).get("compositions").get(0).get("buckets"))
                .singleElement().extracting(bucket -> bucket.asText()).isEqualTo("fake-bucket");
    }
}
