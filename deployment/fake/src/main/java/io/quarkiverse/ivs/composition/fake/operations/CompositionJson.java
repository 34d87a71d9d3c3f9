package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The structures Composition and CompositionSummary as the service writes them. */
public final class CompositionJson {

    private CompositionJson() {
    }

    public static ObjectNode composition(Composition composition) {
        ObjectNode whole = head(composition);
        whole.set("layout", composition.spec().layout());
        whole.set("destinations", Json.list(composition.destinations(), CompositionJson::whole));
        return whole;
    }

    /** A CompositionSummary: no layout, no configurations, no recording prefixes. */
    static ObjectNode summary(Composition composition) {
        ObjectNode summary = head(composition);
        summary.set("destinations", Json.list(composition.destinations(), CompositionJson::summary));
        return summary;
    }

    private static ObjectNode head(Composition composition) {
        ObjectNode head = Json.node()
                .put("arn", composition.arn().text())
                .put("stageArn", composition.spec().stageArn())
                .put("state", composition.state().name());
        head.set("tags", Json.node(composition.tags()));
        return head.put("startTime", Json.time(composition.startTime())).put("endTime", Json.time(composition.endTime()));
    }

    private static ObjectNode whole(Destination destination) {
        ObjectNode whole = summary(destination);
        whole.set("configuration", destination.spec().configuration());
        if (destination.recordingPrefix() != null) {
            whole.putObject("detail").putObject("s3").put("recordingPrefix", destination.recordingPrefix());
        }
        return whole;
    }

    private static ObjectNode summary(Destination destination) {
        return Json.node()
                .put("id", destination.id())
                .put("state", destination.state().name())
                .put("startTime", Json.time(destination.startTime()))
                .put("endTime", Json.time(destination.endTime()));
    }
}
