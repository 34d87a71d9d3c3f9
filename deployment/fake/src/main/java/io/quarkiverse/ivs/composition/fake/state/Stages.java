package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.AutoStop;

/** The stages, and what their participants mean for the compositions on them. */
public final class Stages {

    private final Registry<Stage> registry;
    private final Compositions compositions;
    private final ParticipantTokens tokens;
    private final Ids ids;
    private final AutoStop autoStop;
    private StateListener listener = StateListener.NONE;

    Stages(Registry<Stage> registry, Compositions compositions, Ids ids, AutoStop autoStop) {
        this.registry = registry;
        this.compositions = compositions;
        this.tokens = new ParticipantTokens(ids);
        this.ids = ids;
        this.autoStop = autoStop;
    }

    /** Who is told, too, of each who publishes, or ceases to. */
    void listen(StateListener who) {
        listener = listener.and(who);
    }

    public Registry<Stage> registry() {
        return registry;
    }

    public ParticipantTokens tokens() {
        return tokens;
    }

    /** A stage that nobody has touched; it is not added. */
    public Stage untouched(Arn arn, String name, Map<String, String> tags) {
        return new Stage(ids.sequence(), arn, name, tags, autoStop);
    }

    /** Adds a stage, in the place of an earlier one with its ARN. */
    public void add(Stage stage) {
        registry.add(stage);
        compositions.stageChanged(stage.arn().text());
    }

    /** A new stage, without participants. */
    public Stage create(Arn arn, String name, Map<String, String> tags, long now) {
        Stage stage = untouched(arn, name, tags);
        stage.becomeExplicit(now);
        add(stage);
        return stage;
    }

    /** Somebody joins, with the latest token for this user id; one who is there already stays. */
    public Participant join(Arn arn, String userId, long now) {
        Stage stage = registry.keep(arn);
        Participant there = stage.connectedUser(userId);
        if (there != null) {
            return there;
        }
        stage.makeRoom();
        ParticipantToken token = tokens.take(arn, userId, now);
        Participant participant = token == null ? new Participant(ids.resource(), userId, Map.of(), now)
                : new Participant(token.participantId(), userId, token.attributes(), now);
        stage.join(participant, ids.session(), now);
        compositions.stageChanged(arn.text());
        return participant;
    }

    /** Somebody begins or ceases to publish, and joins before that if need be. */
    public Participant publish(Arn arn, String userId, boolean on, long now) {
        Participant participant = join(arn, userId, now);
        boolean before = participant.publishing();
        Stage stage = registry.keep(arn);
        stage.publish(participant, on, now);
        if (before != on) {
            listener.publishing(stage, stage.activeSessionId(), participant, now);
        }
        compositions.stageChanged(arn.text());
        return participant;
    }

    /** Somebody leaves, if there is somebody with this user id. */
    public void leave(Arn arn, String userId, long now) {
        Stage stage = registry.keep(arn);
        stage.becomeExplicit(now);
        leave(stage, stage.connectedUser(userId), now);
    }

    /** Somebody is made to leave; answers whether there was somebody with this participant id. */
    public boolean disconnect(Arn arn, String participantId, long now) {
        Stage stage = registry.get(arn);
        Participant participant = stage.connectedParticipant(participantId);
        leave(stage, participant, now);
        return participant != null;
    }

    private void leave(Stage stage, Participant participant, long now) {
        if (participant != null) {
            boolean before = participant.publishing();
            String session = stage.activeSessionId();
            stage.leave(participant, now);
            if (before) {
                listener.publishing(stage, session, participant, now);
            }
        }
        compositions.stageChanged(stage.arn().text());
    }

    /** The stage goes, and the compositions on it stop. */
    public void delete(Arn arn, long now) {
        registry.get(arn);
        registry.delete(arn);
        tokens.forget(arn);
        for (Composition composition : compositions.index(arn.text()).values()) {
            if (composition.stop(now)) {
                compositions.changed(composition);
            }
        }
    }

    /** Nothing is left. */
    public void clear() {
        registry.clear();
        tokens.clear();
    }
}
