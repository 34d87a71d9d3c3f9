package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Ids;
import io.quarkiverse.ivs.composition.fake.state.IngestConfiguration;
import io.quarkiverse.ivs.composition.fake.state.IngestConfiguration.Credential;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on ingest configurations. */
public final class IngestOperations {

    private final Stages stages;
    private final ResourceOperations<IngestConfiguration> resources;

    IngestOperations(Store store, PageTokens pageTokens) {
        this.stages = store.stages();
        this.resources = new ResourceOperations<>(store, pageTokens, Kind.INGEST_CONFIGURATION, store.ingests(),
                "ingestConfiguration", (sequence, arn, given) -> configuration(store.ids(), sequence, arn, given),
                (json, ingest) -> whole(json, ingest, stages), (json, ingest) -> summary(json, ingest, stages));
    }

    byte[] create(Call call) {
        try {
            stageExists(call);
        } catch (ServiceError missing) {
            // This operation has no ResourceNotFoundException.
            throw missing.status() != 404 ? missing : Rule.broken(call.path().then("stageArn"), "must be a stage that exists");
        }
        return resources.create(call);
    }

    byte[] get(Call call) {
        return resources.get(call);
    }

    byte[] update(Call call) {
        IngestConfiguration ingest = resources.find(call);
        if (stages.active(ingest)) {
            throw inUse(ingest);
        }
        stageExists(call);
        if (call.text("stageArn") != null) {
            ingest.stageArn(call.text("stageArn"));
        }
        if (call.body().hasNonNull("redundantIngest")) {
            ingest.redundant(call.flag("redundantIngest"));
        }
        return resources.answer(ingest);
    }

    byte[] delete(Call call) {
        IngestConfiguration ingest = resources.find(call);
        if (stages.active(ingest)) {
            if (!call.flag("force")) {
                throw inUse(ingest);
            }
            stages.disconnect(Arn.of(ingest.stageArn()), ingest.participantId(), call.now());
        }
        return resources.delete(call);
    }

    byte[] list(Call call) {
        String stage = call.text("filterByStageArn");
        String state = call.text("filterByState");
        return resources.list(call, ingest -> (stage == null || stage.equals(ingest.stageArn()))
                && (state == null || state.equals(state(ingest, stages))));
    }

    private void stageExists(Call call) {
        if (!call.textOrEmpty("stageArn").isEmpty()) {
            stages.registry().get(call.arn("stageArn"));
        }
    }

    private static ServiceError inUse(IngestConfiguration ingest) {
        return ServiceError.conflict("Resource: " + ingest.arn() + " is ACTIVE: somebody publishes with it");
    }

    private static String state(IngestConfiguration ingest, Stages stages) {
        return stages.active(ingest) ? "ACTIVE" : "INACTIVE";
    }

    /** One that a request describes; a seed names its credentials, too. */
    public static IngestConfiguration configuration(Ids ids, Long sequence, Arn arn, JsonNode given) {
        List<Credential> credentials = Stream.of(given, given.at("/redundantIngestCredentials/0"))
                .map(each -> new Credential(each.path("participantId").asText(ids.resource()), each.path("streamKey")
                        .asText("rt_" + arn.account() + "_" + arn.region() + "_" + ids.resource() + "_" + ids.resource())))
                .toList();
        return new IngestConfiguration(sequence, arn, given.path("name").asText(""), Json.map(given.path("tags")),
                given.path("stageArn").asText(""), given.path("userId").asText(""), Json.map(given.path("attributes")),
                given.get("ingestProtocol").textValue(), given.path("redundantIngest").asBoolean(false), credentials);
    }

    /** Writes the members that only an IngestConfiguration has. */
    public static void whole(JsonGenerator json, IngestConfiguration ingest, Stages stages) throws IOException {
        summary(json, ingest, stages);
        json.writeStringField("streamKey", ingest.credentials().get(0).streamKey());
        if (ingest.redundant()) {
            json.writeArrayFieldStart("redundantIngestCredentials");
            json.writeStartObject();
            json.writeStringField("participantId", ingest.credentials().get(1).participantId());
            json.writeStringField("streamKey", ingest.credentials().get(1).streamKey());
            json.writeEndObject();
            json.writeEndArray();
        }
        Json.map(json, "attributes", ingest.attributes());
    }

    private static void summary(JsonGenerator json, IngestConfiguration ingest, Stages stages) throws IOException {
        json.writeStringField("ingestProtocol", ingest.protocol());
        json.writeStringField("stageArn", ingest.stageArn());
        json.writeStringField("participantId", ingest.participantId());
        json.writeStringField("userId", ingest.userId());
        json.writeStringField("state", state(ingest, stages));
        json.writeBooleanField("redundantIngest", ingest.redundant());
    }
}
