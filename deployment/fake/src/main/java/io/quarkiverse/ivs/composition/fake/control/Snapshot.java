package io.quarkiverse.ivs.composition.fake.control;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.operations.CompositionJson;
import io.quarkiverse.ivs.composition.fake.operations.ConfigurationJson;
import io.quarkiverse.ivs.composition.fake.operations.IngestOperations;
import io.quarkiverse.ivs.composition.fake.operations.PublicKeyOperations;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.Resource;
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
        StageSeeds stages = new StageSeeds(store, null);
        return Json.object(json -> {
            json.writeStringField("time", Instant.ofEpochMilli(now).toString());
            Json.objects(json, "stages", store.stages().registry().all(), stages::write);
            resources(json, "encoderConfigurations", store.encoders(), ConfigurationJson::video);
            resources(json, "storageConfigurations", store.storages(), (generator, storage) -> {
                ConfigurationJson.s3(json, storage);
                if (storage.broken()) {
                    json.writeBooleanField("broken", true);
                }
            });
            resources(json, "ingestConfigurations", store.ingests(),
                    (generator, ingest) -> IngestOperations.whole(generator, ingest, store.stages()));
            resources(json, "publicKeys", store.publicKeys(), PublicKeyOperations::material);
            Json.objects(json, "channels", store.channels().all(), (generator, channel) -> {
                json.writeStringField("arn", channel.arn().text());
                json.writeBooleanField("live", channel.live());
            });
            Json.objects(json, "compositions", store.compositions().all(), Snapshot::composition);
            stages.writeTokens(json);
            stages.writeReplications(json);
            Json.texts(json, "deleted", Stream.of(store.stages().registry(), store.encoders(), store.storages(),
                    store.channels()).flatMap(registry -> registry.deleted().stream()).toList());
        });
    }

    /** The members of a Composition, and what the API does not show: its token, when it began to stop, its first tags. */
    public static void composition(JsonGenerator json, Composition composition) throws IOException {
        CompositionJson.members(json, composition);
        Json.optional(json, "idempotencyToken", composition.idempotencyToken());
        Json.time(json, "stopTime", composition.stopTime());
        if (!composition.tags().equals(composition.spec().tags())) {
            Json.map(json, "tagsOfStart", composition.spec().tags());
        }
    }

    private static <T extends Resource> void resources(JsonGenerator json, String member, Registry<T> registry,
            Json.Item<T> detail) throws IOException {
        Json.objects(json, member, registry.all(),
                (generator, resource) -> ConfigurationJson.members(generator, resource, detail));
    }
}
