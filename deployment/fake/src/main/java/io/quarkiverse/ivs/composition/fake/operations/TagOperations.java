package io.quarkiverse.ivs.composition.fake.operations;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.state.Tagged;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** TagResource, UntagResource and ListTagsForResource, on all resources that the fake has. */
final class TagOperations {

    private static final int MOST = 50;

    private final Store store;

    TagOperations(Store store) {
        this.store = store;
    }

    JsonNode tag(Call call) {
        Tagged resource = kept(call);
        Map<String, String> tags = new LinkedHashMap<>(resource.tags());
        tags.putAll(call.map("tags"));
        if (tags.size() > MOST) {
            throw Rule.broken(call.path().then("tags"), "must have at most " + MOST + " elements");
        }
        resource.tags(tags);
        return Json.node();
    }

    JsonNode untag(Call call) {
        Tagged resource = kept(call);
        Map<String, String> tags = new LinkedHashMap<>(resource.tags());
        Json.texts(call.body().get("tagKeys")).forEach(tags::remove);
        resource.tags(tags);
        return Json.node();
    }

    /** Reading keeps nothing that a lenient registry makes up. */
    JsonNode list(Call call) {
        Arn arn = call.arn("resourceArn");
        return Json.node("tags", Json.node(store.registry(arn).get(arn).tags()));
    }

    private Tagged kept(Call call) {
        Arn arn = call.arn("resourceArn");
        return store.registry(arn).keep(arn);
    }
}
