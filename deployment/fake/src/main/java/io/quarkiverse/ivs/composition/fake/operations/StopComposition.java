package io.quarkiverse.ivs.composition.fake.operations;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.RepeatedStop;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;

/** StopComposition: the graceful end begins. */
final class StopComposition implements Operation {

    private final Store store;
    private final RepeatedStop repeatedStop;

    StopComposition(Store store, RepeatedStop repeatedStop) {
        this.store = store;
        this.repeatedStop = repeatedStop;
    }

    @Override
    public byte[] answer(Call call) {
        Composition composition = GetComposition.composition(store, call);
        if (!store.compositions().stop(composition, call.now()) && repeatedStop == RepeatedStop.CONFLICT) {
            throw ServiceError.conflict("Composition: " + composition.arn() + " is " + composition.state());
        }
        return Answers.NOTHING;
    }
}
