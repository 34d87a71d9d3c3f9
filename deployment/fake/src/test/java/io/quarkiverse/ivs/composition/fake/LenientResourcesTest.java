package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;

/** Each well-formed ARN exists, until somebody deletes it. */
class LenientResourcesTest {

    private final Service service = new Service();

    private JsonNode tags(String method, String arn, String body) {
        return Service.body(service.send(method, "/tags/" + URLEncoder.encode(arn, StandardCharsets.UTF_8), body.getBytes()));
    }

    private JsonNode stages() {
        return service.ok("ListStages", "{}").get("stages");
    }

    @Test
    void whatNobodyHasCreatedCanBeRead() {
        assertThat(service.ok("GetStage", "{'arn': '" + STAGE + "'}").at("/stage/name").asText()).isEmpty();
        assertThat(service.ok("GetEncoderConfiguration", "{'arn': '" + ENCODER + "'}")
                .at("/encoderConfiguration/video/width").asInt()).isEqualTo(1280);
        assertThat(tags("GET", STAGE, "").get("tags")).isEmpty();
        assertThat(tags("GET", ENCODER, "").get("tags")).isEmpty();
    }

    @Test
    void readingKeepsNothing() {
        whatNobodyHasCreatedCanBeRead();
        assertThat(stages()).isEmpty();
    }

    @Test
    void whatWasTaggedIsListedAndStillCountsAsPublished() {
        tags("POST", STAGE, "{\"tags\": {\"a\": \"1\"}}");
        assertThat(stages().get(0).at("/tags/a").asText()).isEqualTo("1");
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void aCreatedStageHasNoPublisher() {
        String stage = service.ok("CreateStage", "{}").at("/stage/arn").asText();
        String arn = service
                .ok("StartComposition", "{'stageArn': '" + stage + "', 'destinations': [{'channel': {'channelArn': '"
                        + Service.CHANNEL + "'}}]}")
                .at("/composition/arn").asText();
        service.pass(Duration.ofSeconds(60));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPING");
    }

    @Test
    void whatWasDeletedIsGone() {
        service.ok("DeleteStage", "{'arn': '" + STAGE + "'}");
        assertThat(service.error("GetStage", "{'arn': '" + STAGE + "'}"))
                .isEqualTo("404 ResourceNotFoundException: Resource: " + STAGE + " not found");
    }

    @Test
    void aKindThatTheFakeLacksIsNotFound() {
        assertThat(tags("GET", STAGE.replace(":stage/", ":public-key/"), "").get("message").asText())
                .isEqualTo("Resource: " + STAGE.replace(":stage/", ":public-key/") + " not found");
    }
}
