package io.quarkiverse.ivs.composition.fake.operations;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.RepeatedStop;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Compositions;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** The operations on compositions that are there. */
final class CompositionOperations {

    private final Compositions compositions;
    private final Pages pages;
    private final FakeSettings settings;

    CompositionOperations(Compositions compositions, Pages pages, FakeSettings settings) {
        this.compositions = compositions;
        this.pages = pages;
        this.settings = settings;
    }

    JsonNode get(Call call) {
        return Json.node("composition", CompositionJson.composition(find(call)));
    }

    /** The graceful end begins. */
    JsonNode stop(Call call) {
        Composition composition = find(call);
        if (!compositions.stop(composition, call.now()) && settings.is(RepeatedStop.CONFLICT)) {
            throw ServiceError.conflict("Composition: " + composition.arn() + " is " + composition.state());
        }
        return Json.node();
    }

    /** A page of what was started first. */
    JsonNode list(Call call) {
        String encoder = call.text("filterByEncoderConfigurationArn");
        Predicate<Composition> visible = composition -> call.wants("filterByStageArn", composition.spec().stageArn())
                && (encoder == null || composition.spec().uses(encoder))
                && call.caller().sees(composition.arn());
        return pages.answer(call, "compositions", compositions.registry().all(), visible, CompositionJson::summary);
    }

    private Composition find(Call call) {
        return compositions.registry().get(call.arn("arn"));
    }
}
