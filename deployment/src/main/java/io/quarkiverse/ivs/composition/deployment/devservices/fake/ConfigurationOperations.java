package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations on encoder configurations, and those on storage configurations: they differ in names only. */
final class ConfigurationOperations {

    private static final ObjectNode VIDEO = Json.node()
            .put("width", 1280).put("height", 720).put("framerate", 30.0).put("bitrate", 2_500_000);
    private static final ObjectNode S3 = Json.node().put("bucketName", "fake-bucket");

    private final World world;
    private final String kind;
    private final String member;
    private final String detail;
    private final boolean detailInSummary;

    private ConfigurationOperations(World world, String kind, String member, String detail, boolean detailInSummary) {
        this.world = world;
        this.kind = kind;
        this.member = member;
        this.detail = detail;
        this.detailInSummary = detailInSummary;
    }

    static ConfigurationOperations encoders(World world) {
        return new ConfigurationOperations(world, "encoder-configuration", "encoderConfiguration", "video", false);
    }

    static ConfigurationOperations storages(World world) {
        return new ConfigurationOperations(world, "storage-configuration", "storageConfiguration", "s3", true);
    }

    byte[] create(Call call) {
        String name = call.text("name");
        Resource resource = new Resource(world.ids().sequence(), call.caller().create(kind, world.ids().resource()),
                name == null ? "" : name, Json.map(call.body().path("tags")),
                detail(kind, call.body().path(detail)));
        world.registry(kind).add(resource);
        return answer(resource);
    }

    byte[] get(Call call) {
        Arn arn = call.arn("arn");
        world.registry(kind).require(arn.toString());
        Resource resource = world.registry(kind).find(arn.toString());
        return answer(resource == null ? new Resource(0L, arn, "", Map.of(), null) : resource);
    }

    byte[] delete(Call call) {
        String arn = call.arn("arn").toString();
        world.registry(kind).require(arn);
        if (world.compositions().alive(arn) > 0) {
            throw ServiceError.conflict("Resource: " + arn + " is in use by a composition");
        }
        world.registry(kind).delete(arn);
        return Answers.NOTHING;
    }

    byte[] list(Call call) {
        return Pages.of(call, world.pageTokens(), member + "s", "", Pages.LARGEST)
                .answer(world.registry(kind).index(call.caller().index()), resource -> true,
                        (json, resource) -> write(json, resource, detailInSummary));
    }

    /** The video or s3 structure that was asked for, with all defaults filled in. */
    static String detail(String kind, JsonNode given) {
        return Json.text(json -> Json.filled(json, defaults(kind), given));
    }

    /** The video or s3 structure of a configuration; that of one which was only tagged has the defaults. */
    static String detail(Resource resource) {
        return resource.detail() == null ? defaults(resource.arn().kind()).toString() : resource.detail();
    }

    private static ObjectNode defaults(String kind) {
        return kind.equals("encoder-configuration") ? VIDEO : S3;
    }

    private byte[] answer(Resource resource) {
        return Json.object(json -> {
            json.writeFieldName(member);
            write(json, resource, true);
        });
    }

    private void write(JsonGenerator json, Resource resource, boolean withDetail) throws IOException {
        json.writeStartObject();
        json.writeStringField("arn", resource.arn().toString());
        json.writeStringField("name", resource.name());
        if (withDetail) {
            json.writeFieldName(detail);
            json.writeRawValue(detail(resource));
        }
        Json.map(json, "tags", resource.tags());
        json.writeEndObject();
    }
}
