package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.TokenMismatch;

/** StartComposition: an earlier start with the token, else the checks in the service's order, else a new composition. */
final class StartComposition implements Operation {

    private final World world;

    StartComposition(World world) {
        this.world = world;
    }

    @Override
    public byte[] answer(Call call) {
        Arn stage = call.arn("stageArn");
        CompositionSpec spec = world.specs().of(call.body());
        List<Arn> resources = resources(spec);
        sameHome(call, stage, resources);
        String token = call.text("idempotencyToken");
        Composition earlier = token == null ? null : world.compositions().withToken(stage, token);
        Composition composition = earlier == null ? start(call, stage, spec, resources, token) : replay(earlier, spec);
        return GetComposition.answer(composition);
    }

    private Composition start(Call call, Arn stage, CompositionSpec spec, List<Arn> resources, String token) {
        exist(stage, resources);
        channelsAreOffline(spec);
        quotas(stage);
        String id = world.ids().resource();
        List<Destination> destinations = new ArrayList<>(spec.destinations().size());
        for (DestinationSpec destination : spec.destinations()) {
            String destinationId = world.ids().resource();
            String prefix = destination.storageConfigurationArn() == null ? null
                    : String.join("/", stage.id(), id, destinationId, "composite");
            destinations.add(new Destination(destination, destinationId, prefix));
        }
        Composition composition = new Composition(world.ids().sequence(),
                stage.sibling("composition", id).toString(), spec, token, List.copyOf(destinations), call.now());
        world.compositions().add(composition);
        return composition;
    }

    private Composition replay(Composition earlier, CompositionSpec spec) {
        if (!earlier.spec().equals(spec) && world.settings().tokenMismatch() == TokenMismatch.CONFLICT) {
            throw ServiceError.conflict("The idempotency token was used with another request");
        }
        return earlier;
    }

    private static void sameHome(Call call, Arn stage, List<Arn> resources) {
        for (Arn arn : resources) {
            if (!stage.sameHome(arn)) {
                throw Rule.broken(call.path(),
                        "must have all resources in the account and region of the stage, but has " + arn);
            }
        }
    }

    private void exist(Arn stage, List<Arn> resources) {
        world.stages().registry().require(stage.text());
        for (Arn arn : resources) {
            world.registry(arn.kind()).require(arn.text());
        }
    }

    private void channelsAreOffline(CompositionSpec spec) {
        for (DestinationSpec destination : spec.destinations()) {
            if (destination.channelArn() != null && world.onAir(destination.channelArn())) {
                throw ServiceError.conflict("Channel: " + destination.channelArn() + " is already broadcasting");
            }
        }
    }

    private void quotas(Arn stage) {
        quota("compositions of the account", world.settings().compositions(), Keys.home(stage.region(), stage.account()));
        quota("compositions of the stage", world.settings().compositionsPerStage(), stage.toString());
    }

    private void quota(String what, int limit, String key) {
        if (limit > 0 && world.compositions().alive(key) >= limit) {
            throw ServiceError.quotaExceeded("The number of concurrent " + what + " is limited to " + limit);
        }
    }

    private static List<Arn> resources(CompositionSpec spec) {
        List<Arn> resources = new ArrayList<>(4);
        for (DestinationSpec destination : spec.destinations()) {
            add(resources, destination.channelArn());
            add(resources, destination.storageConfigurationArn());
            add(resources, destination.encoderConfigurationArn());
        }
        return resources;
    }

    private static void add(List<Arn> resources, String arn) {
        if (arn != null) {
            resources.add(Arn.of(arn));
        }
    }
}
