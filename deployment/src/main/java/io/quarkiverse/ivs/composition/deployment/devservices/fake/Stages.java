package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/** The stages, and what their participants mean for the compositions on them. */
final class Stages {

    private final Registry<Stage> registry;
    private final Compositions compositions;
    private final ParticipantTokens tokens;
    private final Ids ids;

    Stages(Registry<Stage> registry, Compositions compositions, Ids ids) {
        this.registry = registry;
        this.compositions = compositions;
        this.tokens = new ParticipantTokens(ids);
        this.ids = ids;
    }

    Registry<Stage> registry() {
        return registry;
    }

    ParticipantTokens tokens() {
        return tokens;
    }

    /** Adds a stage, in the place of an earlier one with its ARN. */
    void add(Stage stage) {
        registry.add(stage);
        compositions.stageChanged(stage.arn().toString());
    }

    /** A new stage, without participants. */
    Stage create(Arn arn, String name, Map<String, String> tags, String recording, long now) {
        Stage stage = new Stage(ids.sequence(), arn, name, tags, recording);
        stage.becomeExplicit(now);
        add(stage);
        return stage;
    }

    /** The stage, which a lenient registry may have made up. */
    Stage get(Arn arn) {
        registry.require(arn.toString());
        Stage stage = registry.find(arn.toString());
        return stage == null ? new Stage(ids.sequence(), arn, "", Map.of(), null) : stage;
    }

    /** The stage, which is kept from now on. */
    Stage keep(Arn arn) {
        Stage stage = get(arn);
        if (registry.find(arn.toString()) == null) {
            registry.add(stage);
        }
        return stage;
    }

    /** Somebody joins, with the latest token for this user id; one who is there already stays. */
    Participant join(Arn arn, String userId, long now) {
        Stage stage = keep(arn);
        Participant there = stage.connectedUser(userId);
        if (there != null) {
            return there;
        }
        stage.makeRoom();
        ParticipantToken token = tokens.take(arn, userId, now);
        Participant participant = token == null ? new Participant(ids.resource(), userId, Map.of(), now)
                : new Participant(token.participantId(), userId, token.attributes(), now);
        stage.join(participant, ids.session(), now);
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

    /** Somebody leaves, if there is somebody with this user id. */
    void leave(Arn arn, String userId, long now) {
        Stage stage = keep(arn);
        stage.becomeExplicit(now);
        leave(stage, stage.connectedUser(userId), now);
    }

    /** Somebody is made to leave; answers whether there was somebody with this participant id. */
    boolean disconnect(Arn arn, String participantId, long now) {
        Stage stage = get(arn);
        Participant participant = stage.connectedParticipant(participantId);
        leave(stage, participant, now);
        return participant != null;
    }

    private void leave(Stage stage, Participant participant, long now) {
        if (participant != null) {
            stage.leave(participant, now);
        }
        compositions.stageChanged(stage.arn().toString());
    }

    /** The stage goes, and the compositions on it stop. */
    void delete(Arn arn, long now) {
        registry.require(arn.toString());
        registry.delete(arn.toString());
        tokens.forget(arn);
        for (Composition composition : compositions.index(arn.toString()).values()) {
            if (composition.stop(now)) {
                compositions.changed(composition);
            }
        }
    }

    /** Nothing is left. */
    void clear() {
        registry.clear();
        tokens.clear();
    }

    /** When the stage lost its last publisher; one that nobody has touched counts as published. */
    static long emptySince(Registry<Stage> registry, String arn) {
        Stage stage = registry.find(arn);
        return stage == null ? LifeCycle.NEVER : stage.emptySince();
    }
}
