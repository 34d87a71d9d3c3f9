package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/** Everything that exists, in the form of a seed. */
final class Snapshot {

    private final World world;
    private final long now;

    Snapshot(World world, long now) {
        this.world = world;
        this.now = now;
    }

    byte[] take() {
        return Json.object(json -> {
            json.writeStringField("time", Instant.ofEpochMilli(now).toString());
            stages(json);
            configurations(json, "encoderConfigurations", world.registry("encoder-configuration").all(), "video");
            configurations(json, "storageConfigurations", world.registry("storage-configuration").all(), "s3");
            channels(json);
            json.writeArrayFieldStart("compositions");
            for (Composition composition : world.compositions().all()) {
                json.writeStartObject();
                composition(json, composition);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The members of a Composition, its token, and when it began to stop. */
    static void composition(JsonGenerator json, Composition composition) throws IOException {
        CompositionJson.members(json, composition);
        if (composition.idempotencyToken() != null) {
            json.writeStringField("idempotencyToken", composition.idempotencyToken());
        }
        Json.time(json, "stopTime", composition.stopTime());
    }

    private void stages(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("stages");
        for (Stage stage : world.stages().registry().all()) {
            json.writeStartObject();
            StageOperations.members(json, stage);
            StageOperations.recording(json, stage);
            if (stage.explicit()) {
                Json.time(json, "emptySince", stage.emptySince());
                participants(json, stage);
            } else {
                json.writeBooleanField("untouched", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void participants(JsonGenerator json, Stage stage) throws IOException {
        json.writeArrayFieldStart("participants");
        String session = stage.activeSessionId();
        for (Participant participant : session == null ? List.<Participant> of() : stage.participants(session)) {
            json.writeStartObject();
            json.writeStringField("participantId", participant.id());
            json.writeStringField("userId", participant.userId());
            Json.map(json, "attributes", participant.attributes());
            json.writeStringField("state", participant.state());
            Json.time(json, "firstJoinTime", participant.firstJoinTime());
            json.writeBooleanField("published", participant.published());
            json.writeBooleanField("publishing", participant.publishing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void configurations(JsonGenerator json, String member, Collection<Resource> resources, String detail)
            throws IOException {
        json.writeArrayFieldStart(member);
        for (Resource resource : resources) {
            json.writeStartObject();
            json.writeStringField("arn", resource.arn().toString());
            json.writeStringField("name", resource.name());
            json.writeFieldName(detail);
            json.writeRawValue(ConfigurationOperations.detail(resource));
            Json.map(json, "tags", resource.tags());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void channels(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("channels");
        for (Resource channel : world.registry("channel").all()) {
            json.writeStartObject();
            json.writeStringField("arn", channel.arn().toString());
            json.writeBooleanField("live", world.liveChannels().contains(channel.arn().toString()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
