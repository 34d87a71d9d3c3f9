package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;
import io.quarkiverse.ivs.composition.fake.state.Store;

/** ListCompositions: a page of what was started first, of the index of its filter. */
final class ListCompositions implements Operation {

    private final Store store;
    private final PageTokens pageTokens;

    ListCompositions(Store store, PageTokens pageTokens) {
        this.store = store;
        this.pageTokens = pageTokens;
    }

    @Override
    public byte[] answer(Call call) {
        String stage = call.text("filterByStageArn");
        String encoder = call.text("filterByEncoderConfigurationArn");
        Predicate<Composition> visible = composition -> (stage == null || stage.equals(composition.spec().stageArn()))
                && (encoder == null || encodes(composition, encoder));
        return Pages.of(call, pageTokens, "compositions").answer(smallest(call, stage, encoder), visible,
                CompositionJson::summary);
    }

    private static boolean sees(Call call, String arn) {
        return arn == null || call.caller().sees(Arn.of(arn));
    }

    private NavigableMap<Long, Composition> smallest(Call call, String stage, String encoder) {
        // A composition is in the account and region of its stage and encoder: whoever sees the filter's sees all of its index.
        if (!sees(call, stage) || !sees(call, encoder)) {
            return Collections.emptyNavigableMap();
        }
        if (stage == null && encoder == null) {
            return store.compositions().index(call.caller().index());
        }
        NavigableMap<Long, Composition> ofStage = stage == null ? null : store.compositions().index(stage);
        NavigableMap<Long, Composition> ofEncoder = encoder == null ? null : store.compositions().index(encoder);
        if (ofStage == null || ofEncoder == null) {
            return ofStage == null ? ofEncoder : ofStage;
        }
        return ofStage.size() <= ofEncoder.size() ? ofStage : ofEncoder;
    }

    private static boolean encodes(Composition composition, String encoder) {
        for (DestinationSpec destination : composition.spec().destinations()) {
            if (encoder.equals(destination.encoderConfigurationArn())) {
                return true;
            }
        }
        return false;
    }
}
