package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The structures Composition and CompositionSummary as the service writes them. */
public final class CompositionJson {

    private CompositionJson() {
    }

    /** A Composition. */
    public static void composition(JsonGenerator json, Composition composition) throws IOException {
        json.writeStartObject();
        members(json, composition);
        json.writeEndObject();
    }

    /** The members of a Composition. */
    public static void members(JsonGenerator json, Composition composition) throws IOException {
        head(json, composition);
        json.writeFieldName("layout");
        json.writeRawValue(composition.spec().layout());
        Json.objects(json, "destinations", composition.destinations(), (generator, destination) -> {
            destination(json, destination);
            json.writeFieldName("configuration");
            json.writeRawValue(destination.spec().configuration());
            if (destination.recordingPrefix() != null) {
                json.writeObjectFieldStart("detail");
                json.writeObjectFieldStart("s3");
                json.writeStringField("recordingPrefix", destination.recordingPrefix());
                json.writeEndObject();
                json.writeEndObject();
            }
        });
    }

    /** The members of a CompositionSummary: no layout, no configurations, no recording prefixes. */
    static void summary(JsonGenerator json, Composition composition) throws IOException {
        head(json, composition);
        Json.objects(json, "destinations", composition.destinations(), CompositionJson::destination);
    }

    private static void head(JsonGenerator json, Composition composition) throws IOException {
        json.writeStringField("arn", composition.arn());
        json.writeStringField("stageArn", composition.spec().stageArn());
        json.writeStringField("state", composition.state().name());
        Json.map(json, "tags", composition.tags());
        Json.time(json, "startTime", composition.startTime());
        Json.time(json, "endTime", composition.endTime());
    }

    private static void destination(JsonGenerator json, Destination destination) throws IOException {
        json.writeStringField("id", destination.id());
        json.writeStringField("state", destination.state().name());
        Json.time(json, "startTime", destination.startTime());
        Json.time(json, "endTime", destination.endTime());
    }
}
