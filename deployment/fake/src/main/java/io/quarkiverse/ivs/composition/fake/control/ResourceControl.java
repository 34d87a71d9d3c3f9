package io.quarkiverse.ivs.composition.fake.control;

import java.util.Map;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.CompositionSpecs;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Store;

/** Control of what is around compositions. */
public final class ResourceControl {

    private final Store store;
    private final CompositionSpecs specs;

    public ResourceControl(Store store, CompositionSpecs specs) {
        this.store = store;
        this.specs = specs;
    }

    public void participant(Call call) {
        Arn stage = call.arn("stageArn");
        String userId = call.text("userId");
        switch (call.text("action")) {
            case "join" -> store.stages().join(stage, userId, call.now());
            case "leave" -> store.stages().leave(stage, userId, call.now());
            default -> store.stages().publish(stage, userId, call.text("action").equals("publish"), call.now());
        }
    }

    public void channel(Call call) {
        store.plain(Kind.CHANNEL).create(call.arn("arn")).members().put("live", call.flag("live"));
    }

    public void resource(Call call) {
        Arn arn = call.arn("arn");
        boolean wanted = call.flag("exists");
        boolean isStage = arn.kind() == Kind.STAGE;
        if (wanted && isStage && store.stages().registry().find(arn) == null) {
            store.stages().create(arn, "", Map.of(), call.now());
        } else if (wanted) {
            store.registry(arn).create(arn);
        } else if (isStage) {
            store.stages().delete(arn, call.now());
        } else {
            store.registry(arn).delete(arn);
        }
    }

    public void load(Call call) {
        Seed.of(call.body(), store).load(store, specs, call.now());
        store.advance(call.now());
    }
}
