package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/** Control of what is around compositions. */
final class WorldControl {

    private final World world;

    WorldControl(World world) {
        this.world = world;
    }

    byte[] participant(Call call) {
        Arn stage = call.arn("stageArn");
        String userId = call.text("userId");
        switch (call.text("action")) {
            case "join" -> world.stages().join(stage, userId, call.now());
            case "leave" -> world.stages().leave(stage, userId, call.now());
            default -> world.stages().publish(stage, userId, call.text("action").equals("publish"), call.now());
        }
        return Answers.NOTHING;
    }

    byte[] channel(Call call) {
        world.keepChannel(call.arn("arn"), call.body().get("live").booleanValue());
        return Answers.NOTHING;
    }

    byte[] resource(Call call) {
        Arn arn = call.arn("arn");
        boolean stage = arn.kind().equals("stage");
        if (!call.body().get("exists").booleanValue()) {
            if (stage) {
                world.stages().delete(arn, call.now());
            } else {
                world.delete(arn);
            }
        } else if (stage) {
            world.stages().create(arn, "", Map.of(), null, call.now());
        } else {
            world.registry(arn.kind()).add(new Resource(world.ids().sequence(), arn, "", Map.of(), null));
        }
        return Answers.NOTHING;
    }

    byte[] load(Call call) {
        Seed.of(call.body()).plant(world, call.now());
        world.advance(call.now());
        return Answers.NOTHING;
    }
}
