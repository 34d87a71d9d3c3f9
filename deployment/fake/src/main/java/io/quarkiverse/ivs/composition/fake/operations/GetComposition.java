package io.quarkiverse.ivs.composition.fake.operations;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** GetComposition. */
final class GetComposition implements Operation {

    private final Store store;

    GetComposition(Store store) {
        this.store = store;
    }

    @Override
    public byte[] answer(Call call) {
        return answer(composition(store, call));
    }

    /** The composition that a request is about. */
    static Composition composition(Store store, Call call) {
        Arn arn = call.arn("arn");
        Composition composition = store.compositions().get(arn.text());
        if (composition == null) {
            throw ServiceError.notFound(arn.text());
        }
        return composition;
    }

    static byte[] answer(Composition composition) {
        return Json.object(json -> {
            json.writeFieldName("composition");
            CompositionJson.composition(json, composition);
        });
    }
}
