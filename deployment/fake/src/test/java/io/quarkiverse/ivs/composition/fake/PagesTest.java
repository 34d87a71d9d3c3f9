package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.http.Service.CHANNEL;
import static io.quarkiverse.ivs.composition.fake.http.Service.ENCODER;
import static io.quarkiverse.ivs.composition.fake.http.Service.STAGE;
import static io.quarkiverse.ivs.composition.fake.http.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;

class PagesTest {

    private final Service service = new Service();

    private String start(String stage, String destination) {
        return service.ok("StartComposition", "{'stageArn': '" + stage + "', 'destinations': [" + destination + "]}")
                .get("composition").get("arn").asText();
    }

    private List<String> arns(JsonNode page) {
        return page.get("compositions").findValuesAsText("arn");
    }

    @Test
    void pagesShowEachCompositionOnceInTheOrderOfTheirStart() {
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            started.add(service.start().get("arn").asText());
        }
        List<String> listed = new ArrayList<>();
        JsonNode page = service.ok("ListCompositions", "{'maxResults': 3}");
        listed.addAll(arns(page));
        while (page.has("nextToken") && listed.size() <= started.size()) {
            page = service.ok("ListCompositions",
                    "{'maxResults': 3, 'nextToken': '" + page.get("nextToken").asText() + "'}");
            listed.addAll(arns(page));
        }
        assertThat(listed).isEqualTo(started);
    }

    @Test
    void whatASnapshotReplacesComesLast() {
        String replaced = stage();
        String kept = stage();
        service.ok("_fake/snapshot", "{'stages': [{'arn': '" + replaced + "'}]}");

        JsonNode first = service.ok("ListStages", "{'maxResults': 1}");
        JsonNode second = service.ok("ListStages",
                "{'maxResults': 1, 'nextToken': '" + first.get("nextToken").asText() + "'}");
        assertThat(first.at("/stages/0/arn").asText()).isEqualTo(kept);
        assertThat(second.at("/stages/0/arn").asText()).isEqualTo(replaced);
        assertThat(second.has("nextToken")).isFalse();
    }

    private String stage() {
        return service.ok("CreateStage", "{}").at("/stage/arn").asText();
    }

    @Test
    void aPageHas100ItemsUnlessAskedForLess() {
        for (int i = 0; i < 101; i++) {
            service.start();
        }
        JsonNode page = service.ok("ListCompositions", "{}");
        assertThat(page.get("compositions")).hasSize(100);
        assertThat(page.has("nextToken")).isTrue();
    }

    @Test
    void theLastPageHasNoToken() {
        service.start();
        service.start();
        assertThat(service.ok("ListCompositions", "{'maxResults': 2}").has("nextToken")).isFalse();
    }

    @Test
    void filtersAreByStageAndByEncoder() {
        String otherStage = STAGE.replace("AbCd", "other");
        String otherEncoder = ENCODER.replace("AbCd", "other");
        String first = start(STAGE, TO_S3);
        String second = start(otherStage, TO_S3);
        String third = start(STAGE, "{'channel': {'channelArn': '" + CHANNEL + "', 'encoderConfigurationArn': '" + otherEncoder
                + "'}}");

        assertThat(arns(service.ok("ListCompositions", "{'filterByStageArn': '" + STAGE + "'}"))).containsExactly(first, third);
        assertThat(arns(service.ok("ListCompositions", "{'filterByEncoderConfigurationArn': '" + ENCODER + "'}")))
                .containsExactly(first, second);
        assertThat(arns(service.ok("ListCompositions", "{'filterByStageArn': '" + STAGE
                + "', 'filterByEncoderConfigurationArn': '" + otherEncoder + "'}"))).containsExactly(third);
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        service.start();
        service.start();
        String token = service.ok("ListCompositions", "{'maxResults': 1}").get("nextToken").asText();
        String refused = "400 ValidationException: ListCompositions.nextToken is not a token of this list";

        assertThat(service.error("ListCompositions", "{'filterByStageArn': '" + STAGE + "', 'nextToken': '" + token + "'}"))
                .isEqualTo(refused);
        for (String made : List.of("abc", "_", token.replaceFirst("[0-9]+", "2"),
                token.replaceFirst("[0-9]+", "9".repeat(19)))) {
            assertThat(service.error("ListCompositions", "{'nextToken': '" + made + "'}")).isEqualTo(refused);
        }
    }
}
