package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.RepeatedStop;

/** StopComposition: the graceful end begins. */
final class StopComposition implements Operation {

    private final World world;

    StopComposition(World world) {
        this.world = world;
    }

    @Override
    public byte[] answer(Call call) {
        Composition composition = world.composition(call);
        if (composition.stop(call.now())) {
            world.compositions().changed(composition);
        } else if (world.settings().repeatedStop() == RepeatedStop.CONFLICT) {
            throw ServiceError.conflict("Composition: " + composition.arn() + " is " + composition.state());
        }
        return Answers.NOTHING;
    }
}
