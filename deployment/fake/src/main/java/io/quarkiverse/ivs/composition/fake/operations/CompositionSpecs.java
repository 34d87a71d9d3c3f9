package io.quarkiverse.ivs.composition.fake.operations;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.LayoutEcho;
import io.quarkiverse.ivs.composition.fake.state.CompositionSpec;
import io.quarkiverse.ivs.composition.fake.state.Defaults;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Turns a StartComposition request that has passed its rules into what answers show: all defaults filled in. */
public final class CompositionSpecs {

    private static final JsonNode DEFAULT = grid(Json.node());
    /** A null that is written, other than that of a member which is left out. */
    private static final JsonNode NONE = new POJONode(new RawValue("null"));

    private final FakeSettings settings;

    public CompositionSpecs(FakeSettings settings) {
        this.settings = settings;
    }

    public CompositionSpec of(JsonNode request) {
        List<DestinationSpec> destinations = StreamSupport.stream(request.get("destinations").spliterator(), false)
                .map(CompositionSpecs::destination).toList();
        return new CompositionSpec(Json.text(request, "stageArn"), layout(request.path("layout")), destinations,
                Json.map(request.path("tags")));
    }

    private JsonNode layout(JsonNode given) {
        if (given.hasNonNull("pip")) {
            return Json.node("pip", Defaults.filled("PipConfiguration", given.get("pip")));
        }
        if (given.hasNonNull("grid")) {
            return grid(given.get("grid"));
        }
        return settings.is(LayoutEcho.DEFAULTS) ? DEFAULT : NONE;
    }

    private static JsonNode grid(JsonNode given) {
        return Json.node("grid", Defaults.filled("GridConfiguration", given));
    }

    private static DestinationSpec destination(JsonNode given) {
        ObjectNode shown = Json.node().put("name", given.path("name").asText(""));
        if (given.hasNonNull("channel")) {
            JsonNode channel = given.get("channel");
            shown.set("channel", Defaults.filled("ChannelDestinationConfiguration", channel));
            return new DestinationSpec(Json.text(channel, "channelArn"), null,
                    Json.text(channel, "encoderConfigurationArn"), shown);
        }
        JsonNode s3 = given.get("s3");
        shown.set("s3", Defaults.filled("S3DestinationConfiguration", s3));
        return new DestinationSpec(null, Json.text(s3, "storageConfigurationArn"),
                s3.at("/encoderConfigurationArns/0").textValue(), shown);
    }
}
