package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** TagResource, UntagResource and ListTagsForResource, on all resources that the fake has. */
final class TagOperations {

    private static final int MOST = 50;

    private final World world;

    TagOperations(World world) {
        this.world = world;
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

    byte[] list(Arn arn) {
        Map<String, String> tags = arn.kind().equals("composition") ? composition(arn).tags() : tagsOfResource(arn);
        return Json.object(json -> Json.map(json, "tags", tags));
    }

    private void change(Arn arn, UnaryOperator<Map<String, String>> change) {
        if (arn.kind().equals("composition")) {
            Composition composition = composition(arn);
            composition.tags(change.apply(new LinkedHashMap<>(composition.tags())));
        } else {
            Resource resource = resource(arn);
            resource.tags(change.apply(new LinkedHashMap<>(resource.tags())));
        }
    }

    private Composition composition(Arn arn) {
        Composition composition = world.compositions().get(arn.toString());
        if (composition == null) {
            throw ServiceError.notFound(arn.toString());
        }
        return composition;
    }

    /** Reading keeps nothing that a lenient registry makes up. */
    private Map<String, String> tagsOfResource(Arn arn) {
        requireKind(arn);
        if (arn.kind().equals("stage")) {
            return world.stages().get(arn).tags();
        }
        world.registry(arn.kind()).require(arn.toString());
        Resource resource = world.registry(arn.kind()).find(arn.toString());
        return resource == null ? Map.of() : resource.tags();
    }

    private void requireKind(Arn arn) {
        if (!world.has(arn.kind())) {
            throw ServiceError.notFound(arn.toString());
        }
    }

    private Resource resource(Arn arn) {
        requireKind(arn);
        return arn.kind().equals("stage") ? world.stages().keep(arn) : world.keep(arn);
    }
}
