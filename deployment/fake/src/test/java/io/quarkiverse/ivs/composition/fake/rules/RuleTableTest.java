package io.quarkiverse.ivs.composition.fake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.wire.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The table of the API has what the AWS SDK knows: derive it again, as src/api/derive-table.py says, when this fails. */
class RuleTableTest {

    private static final String MODEL = "software.amazon.awssdk.services.ivsrealtime.model.";

    /** What the model has that the SDK of the test does not know yet: leave out what a newer one knows. */
    private static final Set<String> NEWER_THAN_THE_SDK = Set.of("CreateIngestConfigurationRequest.redundantIngest",
            "Event.newToken", "Event.previousToken", "EventName.TOKEN_EXCHANGED", "ExchangedParticipantToken",
            "IngestConfiguration.redundantIngest", "IngestConfiguration.redundantIngestCredentials",
            "IngestConfigurationSummary.redundantIngest", "Participant.ingestConfigurationArn", "Participant.redundantIngest",
            "ParticipantSummary.ingestConfigurationArn", "ParticipantSummary.redundantIngest", "RedundantIngestCredential",
            "UpdateIngestConfigurationRequest.redundantIngest");

    private static final JsonNode TABLE = table();

    private static JsonNode table() {
        try {
            return Json.mapper().readTree(RuleTable.class.getResourceAsStream("service.json"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> shapes(String member) {
        return TABLE.get("shapes").properties().stream().filter(shape -> shape.getValue().has(member))
                .map(shape -> shape.getKey());
    }

    private static Set<String> names(JsonNode members) {
        Set<String> names = new TreeSet<>();
        members.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> known(String shape, Collection<String> names) {
        return names.stream().filter(name -> !NEWER_THAN_THE_SDK.contains(shape + "." + name)).toList();
    }

    @TestFactory
    Stream<DynamicTest> theMembersAreThoseOfTheSdk() {
        return shapes("members").filter(shape -> !NEWER_THAN_THE_SDK.contains(shape))
                .map(shape -> DynamicTest.dynamicTest(shape, () -> {
                    Class<?> type = Class.forName(MODEL + shape);
                    SdkPojo pojo = (SdkPojo) ((SdkBuilder<?, ?>) type.getMethod("builder").invoke(null)).build();
                    JsonNode members = TABLE.at("/shapes/" + shape + "/members");
                    List<SdkField<?>> fields = pojo.sdkFields().stream()
                            .filter(field -> field.location() != MarshallLocation.HEADER)
                            .toList();
                    assertThat(known(shape, names(members))).containsExactlyElementsOf(
                            fields.stream().map(SdkField::locationName).collect(Collectors.toCollection(TreeSet::new)));
                    for (SdkField<?> field : fields) {
                        assertThat(members.get(field.locationName()).path("in").asText("body")).as(field.locationName())
                                .isEqualTo(switch (field.location()) {
                                    case PATH -> "uri";
                                    case QUERY_PARAM -> "querystring";
                                    default -> "body";
                                });
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theEnumsAreThoseOfTheSdk() {
        return shapes("enum").map(shape -> DynamicTest.dynamicTest(shape, () -> {
            Set<?> known = (Set<?>) Class.forName(MODEL + shape).getMethod("knownValues").invoke(null);
            assertThat(known(shape, StreamSupport.stream(TABLE.at("/shapes/" + shape + "/enum").spliterator(), false)
                    .map(JsonNode::textValue).toList()))
                    .containsExactlyInAnyOrderElementsOf(known.stream().map(Object::toString).toList());
        }));
    }

    @Test
    void theErrorsAreThoseOfTheSdk() throws Exception {
        for (ApiOperation operation : RuleTable.SERVICE.operations().values()) {
            for (String error : operation.errors()) {
                Class.forName(MODEL + (error.endsWith("Exception") ? error : error + "Exception"));
            }
        }
    }

    @Test
    void itHasNamesAndNumbersOnly() {
        assertThat(TABLE.findValues("documentation")).isEmpty();
        assertThat(TABLE.toString()).doesNotContain(". ");
    }
}
