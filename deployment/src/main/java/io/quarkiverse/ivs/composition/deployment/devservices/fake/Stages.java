package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/** The stages, and what their participants mean for the compositions on them. */
final class Stages {

    private final Registry<Stage> registry;
    private final Compositions compositions;
    private final Ids ids;

    Stages(Registry<Stage> registry, Compositions compositions, Ids ids) {
        this.registry = registry;
        this.compositions = compositions;
        this.ids = ids;
    }

    Registry<Stage> registry() {
        return registry;
    }

    /** A new stage, without participants. */
    Stage create(Arn arn, String name, Map<String, String> tags, long now) {
        Stage stage = new Stage(ids.sequence(), arn, name, tags);
        stage.becomeExplicit(now);
        registry.add(stage);
        compositions.stageChanged(arn.toString());
        return stage;
    }

    /** The stage, which a lenient registry may have made up. */
    Stage get(Arn arn) {
        registry.require(arn.toString());
        Stage stage = registry.find(arn.toString());
        return stage == null ? new Stage(ids.sequence(), arn, "", Map.of()) : stage;
    }

    /** The stage, which is kept from now on. */
    Stage keep(Arn arn) {
        Stage stage = get(arn);
        if (registry.find(arn.toString()) == null) {
            registry.add(stage);
        }
        return stage;
    }

    /** Somebody joins; one who is there already stays. */
    Participant join(Arn arn, String userId, long now) {
        Stage stage = keep(arn);
        Participant there = stage.connected(userId);
        Participant participant = there == null ? stage.join(ids.resource(), userId, ids.session(), now) : there;
        compositions.stageChanged(arn.toString());
        return participant;
    }

    /** Somebody begins or ceases to publish, and joins before that if need be. */
    Participant publish(Arn arn, String userId, boolean on, long now) {
        Participant participant = join(arn, userId, now);
        keep(arn).publish(participant, on, now);
        compositions.stageChanged(arn.toString());
        return participant;
    }

    /** Somebody leaves; answers whether there was somebody. */
    boolean leave(Arn arn, String id, long now) {
        Stage stage = keep(arn);
        stage.becomeExplicit(now);
        Participant participant = stage.connected(id);
        if (participant != null) {
            stage.leave(participant, now);
        }
        compositions.stageChanged(arn.toString());
        return participant != null;
    }

    /** The stage goes, and the compositions on it stop. */
    void delete(Arn arn, long now) {
        registry.require(arn.toString());
        registry.delete(arn.toString());
        for (Composition composition : compositions.index(arn.toString()).values()) {
            if (composition.stop(now)) {
                compositions.changed(composition);
            }
        }
    }

    /** When the stage lost its last publisher; one that nobody has touched counts as published. */
    static long emptySince(Registry<Stage> registry, String arn) {
        Stage stage = registry.find(arn);
        return stage == null ? LifeCycle.NEVER : stage.emptySince();
    }
}
