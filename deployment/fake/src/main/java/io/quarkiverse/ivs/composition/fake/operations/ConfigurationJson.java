package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.EncoderConfiguration;
import io.quarkiverse.ivs.composition.fake.state.EncoderConfiguration.Video;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.StorageConfiguration;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The structures EncoderConfiguration and StorageConfiguration as the service reads and writes them. */
public final class ConfigurationJson {

    private ConfigurationJson() {
    }

    static ResourceOperations<EncoderConfiguration> encoders(Store store, PageTokens pageTokens) {
        return new ResourceOperations<>(store, pageTokens, Kind.ENCODER_CONFIGURATION, store.encoders(),
                "encoderConfiguration", ConfigurationJson::encoder, ConfigurationJson::video, (json, encoder) -> {
                });
    }

    static ResourceOperations<StorageConfiguration> storages(Store store, PageTokens pageTokens) {
        return new ResourceOperations<>(store, pageTokens, Kind.STORAGE_CONFIGURATION, store.storages(),
                "storageConfiguration", ConfigurationJson::storage, ConfigurationJson::s3, ConfigurationJson::s3);
    }

    public static EncoderConfiguration encoder(Long sequence, Arn arn, JsonNode given) {
        JsonNode video = given.path("video");
        return new EncoderConfiguration(sequence, arn, given.path("name").asText(""), Json.map(given.path("tags")), new Video(
                video.path("width").asInt(Video.DEFAULT.width()), video.path("height").asInt(Video.DEFAULT.height()),
                video.path("framerate").asDouble(Video.DEFAULT.framerate()),
                video.path("bitrate").asInt(Video.DEFAULT.bitrate())));
    }

    public static StorageConfiguration storage(Long sequence, Arn arn, JsonNode given) {
        return storage(sequence, arn, given, false);
    }

    /** @param broken whether nothing can be recorded with it */
    public static StorageConfiguration storage(Long sequence, Arn arn, JsonNode given, boolean broken) {
        return new StorageConfiguration(sequence, arn, given.path("name").asText(""), Json.map(given.path("tags")),
                given.path("s3").path("bucketName").textValue(), broken);
    }

    /** Writes the members of a resource: those that all have, and those of its kind. */
    public static <T extends Resource> void members(JsonGenerator json, T resource, Json.Item<? super T> detail)
            throws IOException {
        json.writeStringField("arn", resource.arn().text());
        json.writeStringField("name", resource.name());
        detail.write(json, resource);
        Json.map(json, "tags", resource.tags());
    }

    public static void video(JsonGenerator json, EncoderConfiguration encoder) throws IOException {
        json.writeObjectFieldStart("video");
        json.writeNumberField("width", encoder.video().width());
        json.writeNumberField("height", encoder.video().height());
        json.writeNumberField("framerate", encoder.video().framerate());
        json.writeNumberField("bitrate", encoder.video().bitrate());
        json.writeEndObject();
    }

    public static void s3(JsonGenerator json, StorageConfiguration storage) throws IOException {
        json.writeObjectFieldStart("s3");
        json.writeStringField("bucketName", storage.bucketName());
        json.writeEndObject();
    }
}
