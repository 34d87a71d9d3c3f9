package io.quarkiverse.ivs.composition.fake.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** TagResource, UntagResource and ListTagsForResource, on all resources that the fake has. */
final class TagOperations {

    private static final int MOST = 50;

    private final Store store;

    TagOperations(Store store) {
        this.store = store;
    }

    byte[] tag(Call call) {
        change(call.arn("resourceArn"), tags -> {
            tags.putAll(call.map("tags"));
            if (tags.size() > MOST) {
                throw Rule.broken(call.path().then("tags"), "must have at most " + MOST + " elements");
            }
            return tags;
        });
        return Answers.NOTHING;
    }

    byte[] untag(Call call) {
        change(call.arn("resourceArn"), tags -> {
            call.body().get("tagKeys").forEach(key -> tags.remove(key.textValue()));
            return tags;
        });
        return Answers.NOTHING;
    }

    /** Reading keeps nothing that a lenient registry makes up. */
    byte[] list(Call call) {
        Arn arn = call.arn("resourceArn");
        Map<String, String> tags = arn.kind() == Kind.COMPOSITION ? composition(arn).tags()
                : store.registry(arn).get(arn).tags();
        return Json.object(json -> Json.map(json, "tags", tags));
    }

    private void change(Arn arn, UnaryOperator<Map<String, String>> change) {
        if (arn.kind() == Kind.COMPOSITION) {
            Composition composition = composition(arn);
            composition.tags(change.apply(new LinkedHashMap<>(composition.tags())));
        } else {
            Resource resource = store.registry(arn).keep(arn);
            resource.tags(change.apply(new LinkedHashMap<>(resource.tags())));
        }
    }

    private Composition composition(Arn arn) {
        Composition composition = store.compositions().get(arn.text());
        if (composition == null) {
            throw ServiceError.notFound(arn.text());
        }
        return composition;
    }
}
