package io.quarkiverse.ivs.composition.fake.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.Resources;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.TokenMismatch;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.TokenReplay;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.CompositionSpec;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** StartComposition: an earlier start with the token, else the checks in the service's order, else a new composition. */
final class StartComposition implements Operation {

    /** The ids that the service gives; made-up ARNs have the name of a template, or the id of the stage. */
    private static final Pattern SERVICE_ID = Pattern.compile("[a-zA-Z0-9]{12}");
    private static final String MADE_UP = ". Unless the application configures this ARN, it was made up, as "
            + "quarkus.ivs-composition.fill-missing-arns says, and with resources=strict only what the seed or the API created "
            + "exists: configure the ARN, create it, or set resources=lenient";

    private final Store store;
    private final FakeSettings settings;
    private final CompositionSpecs specs;

    StartComposition(Store store, FakeSettings settings) {
        this.store = store;
        this.settings = settings;
        this.specs = new CompositionSpecs(settings);
    }

    @Override
    public JsonNode answer(Call call) {
        Arn stage = call.arn("stageArn");
        CompositionSpec spec = specs.of(call.body());
        List<Arn> resources = spec.arns().map(Arn::of).toList();
        sameHome(call, stage, resources);
        String token = call.text("idempotencyToken");
        Composition earlier = token == null ? null : store.compositions().withToken(stage, token);
        return earlier == null ? answer(start(call, stage, spec, resources, token)) : replay(earlier, spec);
    }

    private Composition start(Call call, Arn stage, CompositionSpec spec, List<Arn> resources, String token) {
        exist(stage, resources);
        channelsAreOffline(spec);
        quotas(stage);
        String id = store.ids().resource();
        List<Destination> destinations = new ArrayList<>(spec.destinations().size());
        for (DestinationSpec destination : spec.destinations()) {
            String destinationId = store.ids().resource();
            String prefix = destination.storageConfigurationArn() == null ? null
                    : String.join("/", stage.id(), id, destinationId, "composite");
            destinations.add(new Destination(destination, destinationId, prefix));
        }
        Composition composition = new Composition(stage.sibling(Kind.COMPOSITION, id), spec, token,
                List.copyOf(destinations), call.now());
        store.compositions().add(composition);
        return composition;
    }

    private static JsonNode answer(Composition composition) {
        return Json.node("composition", CompositionJson.composition(composition));
    }

    private JsonNode replay(Composition earlier, CompositionSpec spec) {
        if (!earlier.spec().equals(spec) && settings.is(TokenMismatch.CONFLICT)) {
            throw ServiceError.conflict("The idempotency token was used with another request");
        }
        return answer(settings.is(TokenReplay.FIRST) ? earlier.asStarted() : earlier);
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
        exists(stage, stage.account().equals(Caller.DEFAULT_ACCOUNT) && !SERVICE_ID.matcher(stage.id()).matches());
        for (Arn arn : resources) {
            exists(arn, arn.id().equals(stage.id()));
        }
    }

    /** @param madeUp whether the ARN looks like one that {@code fill-missing-arns} makes up */
    private void exists(Arn arn, boolean madeUp) {
        try {
            store.registry(arn).require(arn);
        } catch (ServiceError missing) {
            throw !madeUp || settings.is(Resources.LENIENT) ? missing
                    : new ServiceError(missing.status(), missing.code(), missing.getMessage() + MADE_UP);
        }
    }

    private void channelsAreOffline(CompositionSpec spec) {
        for (DestinationSpec destination : spec.destinations()) {
            if (destination.channelArn() != null && store.onAir(Arn.of(destination.channelArn()))) {
                throw ServiceError.conflict("Channel: " + destination.channelArn() + " is already broadcasting");
            }
        }
    }

    private void quotas(Arn stage) {
        quota("compositions of the account", settings.compositions(), each -> each.arn().sameHome(stage));
        quota("compositions of the stage", settings.compositionsPerStage(),
                each -> each.spec().stageArn().equals(stage.text()));
    }

    private void quota(String what, int limit, Predicate<Composition> counts) {
        if (limit > 0 && store.compositions().alive(counts) >= limit) {
            throw ServiceError.quotaExceeded("The number of concurrent " + what + " is limited to " + limit);
        }
    }
}
