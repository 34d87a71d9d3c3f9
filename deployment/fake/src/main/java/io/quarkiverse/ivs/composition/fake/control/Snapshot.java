package io.quarkiverse.ivs.composition.fake.control;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.operations.CompositionJson;
import io.quarkiverse.ivs.composition.fake.operations.ConfigurationJson;
import io.quarkiverse.ivs.composition.fake.operations.Pages;
import io.quarkiverse.ivs.composition.fake.operations.StageOperations;
import io.quarkiverse.ivs.composition.fake.state.Channel;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Participant;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.Stage;
import io.quarkiverse.ivs.composition.fake.state.StorageConfiguration;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Everything that exists, in the form of a seed. */
public final class Snapshot {

    private final Store store;
    private final long now;

    public Snapshot(Store store, long now) {
        this.store = store;
        this.now = now;
    }

    public byte[] take() {
        return Json.object(json -> {
            json.writeStringField("time", Instant.ofEpochMilli(now).toString());
            stages(json);
            configurations(json, "encoderConfigurations", store.encoders(), ConfigurationJson::video);
            configurations(json, "storageConfigurations", store.storages(), Snapshot::storage);
            channels(json);
            json.writeArrayFieldStart("compositions");
            for (Composition composition : store.compositions().all()) {
                json.writeStartObject();
                composition(json, composition);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The members of a Composition, its token, and when it began to stop. */
    public static void composition(JsonGenerator json, Composition composition) throws IOException {
        CompositionJson.members(json, composition);
        if (composition.idempotencyToken() != null) {
            json.writeStringField("idempotencyToken", composition.idempotencyToken());
        }
        Json.time(json, "stopTime", composition.stopTime());
    }

    private void stages(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("stages");
        for (Stage stage : store.stages().registry().all()) {
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

    private static <T extends Resource> void configurations(JsonGenerator json, String member, Registry<T> registry,
            Pages.Item<T> detail) throws IOException {
        json.writeArrayFieldStart(member);
        for (T resource : registry.all()) {
            json.writeStartObject();
            ConfigurationJson.members(json, resource, detail);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void storage(JsonGenerator json, StorageConfiguration storage) throws IOException {
        ConfigurationJson.s3(json, storage);
        if (storage.broken()) {
            json.writeBooleanField("broken", true);
        }
    }

    private void channels(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("channels");
        for (Channel channel : store.channels().all()) {
            json.writeStartObject();
            json.writeStringField("arn", channel.arn().text());
            json.writeBooleanField("live", channel.live());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
