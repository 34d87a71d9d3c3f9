package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.LayoutEcho;
import io.quarkiverse.ivs.composition.fake.state.CompositionSpec;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Turns a StartComposition request that has passed its rules into what answers show: all defaults filled in. */
public final class CompositionSpecs {

    private static final ObjectNode GRID = Json.node()
            .put("featuredParticipantAttribute", "")
            .put("omitStoppedVideo", false)
            .put("videoAspectRatio", "VIDEO")
            // Unset is not COVER: it means COVER in the grid and CONTAIN in the featured slot.
            .put("videoFillMode", "")
            .put("gridGap", 2)
            .put("participantOrderAttribute", "");

    private static final ObjectNode PIP = Json.node()
            .put("featuredParticipantAttribute", "")
            .put("omitStoppedVideo", false)
            .put("videoFillMode", "COVER")
            .put("gridGap", 0)
            .put("pipParticipantAttribute", "")
            .put("pipBehavior", "STATIC")
            .put("pipOffset", 0)
            .put("pipPosition", "BOTTOM_RIGHT")
            .putNull("pipWidth")
            .putNull("pipHeight")
            .put("participantOrderAttribute", "");

    private static final ObjectNode HLS = Json.node().put("targetSegmentDurationSeconds", 2);

    private static final ObjectNode THUMBNAILS = Json.node().put("targetIntervalSeconds", 60);

    private final LayoutEcho layoutEcho;

    /** @param layoutEcho what answers show when the request has no layout */
    public CompositionSpecs(LayoutEcho layoutEcho) {
        this.layoutEcho = layoutEcho;
    }

    public CompositionSpec of(JsonNode request) {
        List<DestinationSpec> destinations = new ArrayList<>(2);
        request.get("destinations").forEach(destination -> destinations.add(destination(destination)));
        return new CompositionSpec(Json.text(request, "stageArn"), layout(request.path("layout")),
                List.copyOf(destinations), Json.map(request.path("tags")));
    }

    private String layout(JsonNode layout) {
        if (layout.hasNonNull("pip")) {
            return layoutOf("pip", PIP, layout.get("pip"));
        }
        if (layout.hasNonNull("grid") || layoutEcho == LayoutEcho.DEFAULTS) {
            return layoutOf("grid", GRID, layout.path("grid"));
        }
        return "null";
    }

    private static String layoutOf(String kind, ObjectNode defaults, JsonNode given) {
        return Json.text(json -> {
            json.writeObjectFieldStart(kind);
            Json.filled(json, defaults, given);
            json.writeEndObject();
        });
    }

    private static DestinationSpec destination(JsonNode destination) {
        String name = destination.hasNonNull("name") ? destination.get("name").textValue() : "";
        return destination.hasNonNull("channel") ? channel(name, destination.get("channel")) : s3(name, destination.get("s3"));
    }

    private static DestinationSpec channel(String name, JsonNode given) {
        String channel = Json.text(given, "channelArn");
        String encoder = Json.text(given, "encoderConfigurationArn");
        return new DestinationSpec(name, channel, null, encoder, Json.text(json -> {
            json.writeStringField("name", name);
            json.writeObjectFieldStart("channel");
            json.writeStringField("channelArn", channel);
            if (encoder != null) {
                json.writeStringField("encoderConfigurationArn", encoder);
            }
            json.writeEndObject();
        }));
    }

    private static DestinationSpec s3(String name, JsonNode given) {
        String storage = Json.text(given, "storageConfigurationArn");
        JsonNode encoders = given.get("encoderConfigurationArns");
        return new DestinationSpec(name, null, storage, encoders.get(0).textValue(), Json.text(json -> {
            json.writeStringField("name", name);
            json.writeObjectFieldStart("s3");
            json.writeStringField("storageConfigurationArn", storage);
            Json.texts(json, "encoderConfigurationArns", encoders);
            recording(json, given.path("recordingConfiguration"));
            thumbnailConfigurations(json, given.path("thumbnailConfigurations"));
            json.writeEndObject();
        }));
    }

    private static void recording(JsonGenerator json, JsonNode given) throws IOException {
        json.writeObjectFieldStart("recordingConfiguration");
        json.writeStringField("format", "HLS");
        json.writeObjectFieldStart("hlsConfiguration");
        Json.filled(json, HLS, given.path("hlsConfiguration"));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void thumbnailConfigurations(JsonGenerator json, JsonNode given) throws IOException {
        if (given.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("thumbnailConfigurations");
        for (JsonNode configuration : given) {
            json.writeStartObject();
            thumbnails(json, configuration);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the members of a thumbnail configuration as answers show it. */
    static void thumbnails(JsonGenerator json, JsonNode given) throws IOException {
        Json.filled(json, THUMBNAILS, given);
        Json.texts(json, "storage", given.path("storage"), "SEQUENTIAL");
    }
}
