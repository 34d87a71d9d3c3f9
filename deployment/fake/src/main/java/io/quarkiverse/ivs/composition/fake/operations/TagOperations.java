package io.quarkiverse.ivs.composition.fake.operations;

import java.util.LinkedHashMap;
import java.util.List;
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

    byte[] tag(Call call, Arn arn) {
        change(arn, tags -> {
            tags.putAll(Json.map(call.body().get("tags")));
            if (tags.size() > MOST) {
                throw Rule.broken(call.path().then("tags"), "must have at most " + MOST + " elements");
            }
            return tags;
        });
        return Answers.NOTHING;
    }

    byte[] untag(List<String> keys, Arn arn) {
        change(arn, tags -> {
            keys.forEach(tags::remove);
            return tags;
        });
        return Answers.NOTHING;
    }

    /** Reading keeps nothing that a lenient registry makes up. */
    byte[] list(Arn arn) {
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
