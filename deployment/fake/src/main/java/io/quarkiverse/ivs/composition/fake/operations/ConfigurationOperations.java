package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.EncoderConfiguration;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.StorageConfiguration;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on encoder configurations, and those on storage configurations: they differ in names only. */
final class ConfigurationOperations<T extends Resource> {

    private final Store store;
    private final PageTokens pageTokens;
    private final Kind kind;
    private final Registry<T> registry;
    private final String member;
    private final Factory<T> factory;
    private final Pages.Item<T> detail;
    private final boolean detailInSummary;

    private ConfigurationOperations(Store store, PageTokens pageTokens, Kind kind, Registry<T> registry, String member,
            Factory<T> factory, Pages.Item<T> detail, boolean detailInSummary) {
        this.store = store;
        this.pageTokens = pageTokens;
        this.kind = kind;
        this.registry = registry;
        this.member = member;
        this.factory = factory;
        this.detail = detail;
        this.detailInSummary = detailInSummary;
    }

    /** Makes what a request describes. */
    private interface Factory<T> {
        T create(Long sequence, Arn arn, JsonNode given);
    }

    static ConfigurationOperations<EncoderConfiguration> encoders(Store store, PageTokens pageTokens) {
        return new ConfigurationOperations<>(store, pageTokens, Kind.ENCODER_CONFIGURATION, store.encoders(),
                "encoderConfiguration", ConfigurationJson::encoder, ConfigurationJson::video, false);
    }

    static ConfigurationOperations<StorageConfiguration> storages(Store store, PageTokens pageTokens) {
        return new ConfigurationOperations<>(store, pageTokens, Kind.STORAGE_CONFIGURATION, store.storages(),
                "storageConfiguration", ConfigurationJson::storage, ConfigurationJson::s3, true);
    }

    byte[] create(Call call) {
        T resource = factory.create(store.ids().sequence(), call.caller().create(kind, store.ids().resource()), call.body());
        registry.add(resource);
        return answer(resource);
    }

    byte[] get(Call call) {
        return answer(registry.get(call.arn("arn")));
    }

    byte[] delete(Call call) {
        Arn arn = call.arn("arn");
        registry.get(arn);
        if (store.compositions().alive(arn.text()) > 0) {
            throw ServiceError.conflict("Resource: " + arn + " is in use by a composition");
        }
        registry.delete(arn);
        return Answers.NOTHING;
    }

    byte[] list(Call call) {
        return Pages.of(call, pageTokens, member + "s", "", Pages.LARGEST)
                .answer(registry.index(call.caller().index()), resource -> true,
                        (json, resource) -> write(json, resource, detailInSummary));
    }

    private byte[] answer(T resource) {
        return Json.object(json -> {
            json.writeFieldName(member);
            write(json, resource, true);
        });
    }

    private void write(JsonGenerator json, T resource, boolean withDetail) throws IOException {
        json.writeStartObject();
        ConfigurationJson.members(json, resource, withDetail ? detail : (generator, none) -> {
        });
        json.writeEndObject();
    }
}
