package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.LayoutEcho;

/** Turns a StartComposition request that has passed its rules into what answers show: all defaults filled in. */
final class CompositionSpecs {

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
    CompositionSpecs(LayoutEcho layoutEcho) {
        this.layoutEcho = layoutEcho;
    }

    CompositionSpec of(JsonNode request) {
        List<DestinationSpec> destinations = new ArrayList<>(2);
        request.get("destinations").forEach(destination -> destinations.add(destination(destination)));
        return new CompositionSpec(Json.text(request, "stageArn"), layout(request.path("layout")),
                List.copyOf(destinations), Json.map(request.path("tags")));
    }

    private String layout(JsonNode layout) {
        if (layout.hasNonNull("pip")) {
            return layoutOf("pip", Json.filled(PIP, layout.get("pip")));
        }
        if (layout.hasNonNull("grid") || layoutEcho == LayoutEcho.DEFAULTS) {
            return layoutOf("grid", Json.filled(GRID, layout.path("grid")));
        }
        return "null";
    }

    private static String layoutOf(String kind, ObjectNode configuration) {
        ObjectNode layout = Json.node();
        layout.set(kind, configuration);
        return layout.toString();
    }

    private static DestinationSpec destination(JsonNode destination) {
        String name = destination.hasNonNull("name") ? destination.get("name").textValue() : "";
        ObjectNode configuration = Json.node().put("name", name);
        if (destination.hasNonNull("channel")) {
            return channel(name, destination.get("channel"), configuration);
        }
        return s3(name, destination.get("s3"), configuration);
    }

    private static DestinationSpec channel(String name, JsonNode given, ObjectNode configuration) {
        String channelArn = Json.text(given, "channelArn");
        String encoder = Json.text(given, "encoderConfigurationArn");
        ObjectNode channel = configuration.putObject("channel").put("channelArn", channelArn);
        if (encoder != null) {
            channel.put("encoderConfigurationArn", encoder);
        }
        return new DestinationSpec(name, channelArn, null, encoder, configuration.toString());
    }

    private static DestinationSpec s3(String name, JsonNode given, ObjectNode configuration) {
        String storage = Json.text(given, "storageConfigurationArn");
        String encoder = given.get("encoderConfigurationArns").get(0).textValue();
        ObjectNode s3 = configuration.putObject("s3").put("storageConfigurationArn", storage);
        s3.putArray("encoderConfigurationArns").add(encoder);
        ObjectNode recording = s3.putObject("recordingConfiguration").put("format", "HLS");
        recording.set("hlsConfiguration", Json.filled(HLS, given.path("recordingConfiguration").path("hlsConfiguration")));
        ArrayNode thumbnails = JsonNodeFactory.instance.arrayNode();
        given.path("thumbnailConfigurations").forEach(thumbnail -> thumbnails.add(thumbnails(thumbnail)));
        if (!thumbnails.isEmpty()) {
            s3.set("thumbnailConfigurations", thumbnails);
        }
        return new DestinationSpec(name, null, storage, encoder, configuration.toString());
    }

    /** A thumbnail configuration as answers show it. */
    static ObjectNode thumbnails(JsonNode given) {
        ObjectNode filled = Json.filled(THUMBNAILS, given);
        ArrayNode storage = filled.putArray("storage");
        given.path("storage").forEach(storage::add);
        if (storage.isEmpty()) {
            storage.add("SEQUENTIAL");
        }
        return filled;
    }
}
