package io.quarkiverse.ivs.composition.fake.operations;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.state.Ids;
import io.quarkiverse.ivs.composition.fake.state.IngestConfiguration;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Stages;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on ingest configurations. */
public final class IngestOperations extends ResourceOperations<IngestConfiguration> {

    private static final String REDUNDANT = "redundantIngestCredentials";

    private final Stages stages;

    IngestOperations(Store store, Pages pages) {
        super(store, pages, Kind.INGEST_CONFIGURATION, store.ingests());
        this.stages = store.stages();
    }

    @Override
    ObjectNode json(IngestConfiguration ingest) {
        ObjectNode json = whole(ingest, stages);
        return ingest.redundant() ? json : json.without(REDUNDANT);
    }

    @Override
    ObjectNode create(Call call) {
        try {
            stageExists(call);
        } catch (ServiceError missing) {
            // This operation has no ResourceNotFoundException.
            throw missing.status() != 404 ? missing : Rule.broken(call.path().then("stageArn"), "must be a stage that exists");
        }
        return add(configuration(store.ids(), newArn(call), call.body()));
    }

    JsonNode update(Call call) {
        IngestConfiguration ingest = find(call);
        if (stages.active(ingest)) {
            throw inUse(ingest);
        }
        stageExists(call);
        for (String member : List.of("stageArn", "redundantIngest")) {
            if (call.body().hasNonNull(member)) {
                ingest.members().set(member, call.body().get(member));
            }
        }
        return answer(ingest);
    }

    @Override
    JsonNode delete(Call call) {
        IngestConfiguration ingest = find(call);
        if (stages.active(ingest)) {
            if (!call.flag("force")) {
                throw inUse(ingest);
            }
            stages.disconnect(Arn.of(ingest.stageArn()), ingest.participantId(), call.now());
        }
        return super.delete(call);
    }

    @Override
    boolean isWanted(Call call, IngestConfiguration ingest) {
        return call.wants("filterByStageArn", ingest.stageArn()) && call.wants("filterByState", state(ingest, stages));
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
    public static IngestConfiguration configuration(Ids ids, Arn arn, JsonNode given) {
        ObjectNode members = Defaults.filled(arn.kind().structure(), given);
        members.setAll(credential(ids, arn, given));
        members.putArray(REDUNDANT).add(credential(ids, arn, given.path(REDUNDANT).path(0)));
        return new IngestConfiguration(arn, given.path("name").asText(""), Json.map(given.path("tags")), members);
    }

    private static ObjectNode credential(Ids ids, Arn arn, JsonNode given) {
        return Json.node()
                .put("participantId", given.path("participantId").asText(ids.resource()))
                .put("streamKey", given.path("streamKey")
                        .asText("rt_" + arn.account() + "_" + arn.region() + "_" + ids.resource() + "_" + ids.resource()));
    }

    /** Everything of an ingest configuration, the credentials of redundant ingest too if it is not. */
    public static ObjectNode whole(IngestConfiguration ingest, Stages stages) {
        return ResourceJson.whole(ingest).put("state", state(ingest, stages));
    }
}
