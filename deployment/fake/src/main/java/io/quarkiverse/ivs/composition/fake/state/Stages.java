package io.quarkiverse.ivs.composition.fake.state;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.DisconnectedToken;

/** The stages, and what their participants mean for the compositions on them. */
public final class Stages {

    private final Registry<Stage> registry;
    private final Registry<IngestConfiguration> ingests;
    private final Compositions compositions;
    private final ParticipantTokens tokens;
    private final Replications replications;
    private final Ids ids;
    private final FakeSettings settings;
    private final List<StateListener> listeners;

    Stages(Registry<Stage> registry, Registry<IngestConfiguration> ingests, Compositions compositions, Ids ids,
            FakeSettings settings, List<StateListener> listeners) {
        this.registry = registry;
        this.ingests = ingests;
        this.compositions = compositions;
        this.tokens = new ParticipantTokens();
        this.replications = new Replications(this, settings);
        this.ids = ids;
        this.settings = settings;
        this.listeners = listeners;
    }

    public Registry<Stage> registry() {
        return registry;
    }

    public ParticipantTokens tokens() {
        return tokens;
    }

    public Replications replications() {
        return replications;
    }

    /** A stage that nobody has touched; it is not added. */
    public Stage untouched(Arn arn, String name, Map<String, String> tags) {
        return new Stage(arn, name, tags, settings);
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

    /** Somebody joins, with the latest token or ingest configuration for this user id; one who is there already stays. */
    public Participant join(Arn arn, String userId, long now) {
        Stage stage = registry.keep(arn);
        Participant there = stage.connectedUser(userId);
        Participant joined = there != null ? there
                : stage.join(new Participant(who(arn, userId, now), now), ids.session(), now);
        compositions.stageChanged(arn.text());
        return joined;
    }

    private ObjectNode who(Arn arn, String userId, long now) {
        ParticipantToken token = tokens.valid(arn, userId, now);
        if (token != null) {
            return token.members();
        }
        return ingests.all().stream().filter(ingest -> ingest.serves(arn, userId)).findFirst()
                .map(IngestConfiguration::participant)
                .orElseGet(() -> JsonNodeFactory.instance.objectNode()
                        .put("participantId", ids.resource()).put("userId", userId));
    }

    /** Somebody begins or ceases to publish, and joins before that if need be. */
    public void publish(Arn arn, String userId, boolean on, long now) {
        Participant participant = join(arn, userId, now);
        publish(registry.keep(arn), participant, on, now);
    }

    private void publish(Stage stage, Participant participant, boolean on, long now) {
        if (participant.publishing() != on) {
            change(stage, participant, () -> stage.publish(participant, on, now), now);
        }
    }

    /** Lets something happen to a participant, and tells everybody who must know of it. */
    private void change(Stage stage, Participant participant, Runnable what, long now) {
        boolean before = participant.publishing();
        String session = stage.activeSessionId();
        what.run();
        if (before != participant.publishing()) {
            listeners.forEach(listener -> listener.publishing(stage, session, participant, now));
        }
        replications.changed(stage, participant, now);
        compositions.stageChanged(stage.arn().text());
    }

    /** A replica joins and publishes. */
    Stage replicate(Arn arn, Participant replica, long now) {
        Stage stage = registry.keep(arn);
        publish(stage, stage.join(replica, ids.session(), now), true, now);
        return stage;
    }

    /** A replica leaves, unless it has left. */
    void leaveReplica(Arn arn, String participantId, long now) {
        Stage stage = registry.find(arn);
        Participant replica = stage == null ? null : stage.connectedParticipant(participantId);
        if (replica != null && replica.replica()) {
            leave(stage, replica, now);
        }
    }

    /** Somebody leaves, if there is somebody with this user id. */
    public void leave(Arn arn, String userId, long now) {
        Stage stage = registry.keep(arn);
        stage.becomeExplicit(now);
        Participant participant = stage.connectedUser(userId);
        if (participant != null) {
            leave(stage, participant, now);
        }
        compositions.stageChanged(arn.text());
    }

    /** Somebody is made to leave; throws a ResourceNotFoundException if nobody has this participant id. */
    public void disconnect(Arn arn, String participantId, long now) {
        Stage stage = registry.get(arn);
        Participant participant = stage.connectedParticipant(participantId);
        if (participant == null) {
            throw ServiceError.notFound(arn + "/participant/" + participantId);
        }
        leave(stage, participant, now);
        if (settings.is(DisconnectedToken.REVOKED)) {
            tokens.revoke(arn, participantId);
        }
        detach(ingest -> ingest.arn().text().equals(participant.ingestConfigurationArn()));
    }

    private void leave(Stage stage, Participant participant, long now) {
        change(stage, participant, () -> stage.leave(participant, now), now);
    }

    /** The stage goes, and the compositions on it stop. */
    public void delete(Arn arn, long now) {
        registry.get(arn);
        replications.forget(arn, now);
        registry.delete(arn);
        tokens.forget(arn);
        detach(ingest -> ingest.stageArn().equals(arn.text()));
        for (Composition composition : compositions.on(arn.text())) {
            if (composition.stop(now)) {
                compositions.changed(composition);
            }
        }
    }

    private void detach(Predicate<IngestConfiguration> which) {
        ingests.all().stream().filter(which).forEach(IngestConfiguration::detach);
    }

    /** Whether somebody publishes with an ingest configuration. */
    public boolean active(IngestConfiguration ingest) {
        Stage stage = registry.find(ingest.stageArn());
        Participant publisher = stage == null ? null : stage.connectedParticipant(ingest.participantId());
        return publisher != null && publisher.publishing();
    }

    /** Nothing is left. */
    public void clear() {
        registry.clear();
        replications.clear();
        tokens.clear();
    }
}
