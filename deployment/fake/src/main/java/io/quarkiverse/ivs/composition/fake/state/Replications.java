package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.MissingReplica;

/** The replications of publishers to other stages: those that go on, and of those that have stopped the latest 1000. */
public final class Replications {

    private static final int REMEMBERED = 1000;

    private final Stages stages;
    private final FakeSettings settings;
    private final List<Replication> all = new ArrayList<>();

    Replications(Stages stages, FakeSettings settings) {
        this.stages = stages;
        this.settings = settings;
    }

    /** Begins one; throws what the service answers when it cannot. */
    public void start(Arn source, Arn destination, String participantId, Map<String, String> attributes, int reconnectSeconds,
            long now) {
        Stage from = stages.registry().get(source);
        Stage target = stages.registry().get(destination);
        Participant publisher = from.connectedParticipant(participantId);
        if (publisher == null) {
            throw ServiceError.notFound(source + "/participant/" + participantId);
        }
        if (!publisher.publishing()) {
            throw ServiceError.conflict("Participant: " + participantId + " does not publish to " + source);
        }
        if (find(source, participantId, destination) != null || publisher.replica()) {
            throw ServiceError.conflict("Participant: " + participantId + " is "
                    + (publisher.replica() ? "a replica itself" : "replicated to " + destination + " already"));
        }
        // The participant of an ingest configuration keeps its id when the configuration moves to another stage.
        if (target.connectedParticipant(participantId) != null) {
            throw ServiceError.conflict("Participant: " + participantId + " is connected to " + destination + " already");
        }
        String sourceSession = from.activeSessionId();
        Stage to = stages.replicate(destination, publisher.replica(source, sourceSession, attributes, now), now);
        Replication replication = new Replication(source, sourceSession, participantId, destination, to.activeSessionId(),
                reconnectSeconds * 1000L, true, LifeCycle.NEVER);
        add(replication);
        note(replication, "REPLICATION_STARTED", now);
    }

    /** Ends one; throws what the service answers when there is none. */
    public void stop(Arn source, Arn destination, String participantId, long now) {
        Replication replication = find(source, participantId, destination);
        if (replication != null) {
            stop(replication, now);
        } else if (settings.is(MissingReplica.ERROR)) {
            throw ServiceError.notFound(source + "/participant/" + participantId + "/replica/" + destination);
        }
    }

    public void add(Replication replication) {
        all.add(replication);
        if (all.size() > REMEMBERED) {
            all.stream().filter(each -> !each.active()).findFirst().ifPresent(all::remove);
        }
    }

    /** Those of a participant, the first first. */
    public List<Replication> of(Arn source, String participantId) {
        return all.stream().filter(each -> each.of(source, participantId)).toList();
    }

    public List<Replication> all() {
        return all;
    }

    /** SOURCE or REPLICA, or NONE. */
    public String type(Arn stage, Participant participant) {
        return participant.replica() ? "REPLICA" : of(stage, participant.id()).isEmpty() ? "NONE" : "SOURCE";
    }

    /** ACTIVE or STOPPED; null for one who is neither replicated nor a replica. */
    public String state(Arn stage, Participant participant) {
        List<Replication> its = participant.replica()
                ? all.stream().filter(each -> each.into(stage, participant.id())).toList()
                : of(stage, participant.id());
        return its.isEmpty() ? null : its.stream().anyMatch(Replication::active) ? "ACTIVE" : "STOPPED";
    }

    /** Somebody has begun or ceased to publish, or has left. */
    void changed(Stage stage, Participant participant, long now) {
        if (participant.replica()) {
            if (!participant.publishing()) {
                each(replication -> replication.into(stage.arn(), participant.id()), replication -> stop(replication, now));
            }
            return;
        }
        each(replication -> replication.of(stage.arn(), participant.id()), replication -> {
            long due = participant.publishing() ? LifeCycle.NEVER
                    : Math.min(replication.due(), now + replication.reconnectMillis());
            all.set(all.indexOf(replication), replication.with(true, due));
        });
        advance(now);
    }

    /** Those from and to a stage end: it is gone. */
    void forget(Arn stage, long now) {
        each(replication -> replication.source().equals(stage) || replication.destination().equals(stage),
                replication -> stop(replication, now));
    }

    /** Lets those end whose publisher has not come back until then, each at its own time. */
    void advance(long now) {
        all.stream().filter(each -> each.due() <= now).sorted(Comparator.comparingLong(Replication::due)).toList()
                .forEach(each -> stop(each, each.due()));
    }

    void clear() {
        all.clear();
    }

    private void stop(Replication replication, long now) {
        all.set(all.indexOf(replication), replication.with(false, LifeCycle.NEVER));
        note(replication, "REPLICATION_STOPPED", now);
        stages.leaveReplica(replication.destination(), replication.participantId(), now);
    }

    private void each(Predicate<Replication> which, Consumer<Replication> action) {
        all.stream().filter(Replication::active).filter(which).toList().forEach(action);
    }

    private Replication find(Arn source, String participantId, Arn destination) {
        return all.stream().filter(Replication::active).filter(each -> each.of(source, participantId))
                .filter(each -> each.destination().equals(destination)).findFirst().orElse(null);
    }

    private void note(Replication replication, String name, long now) {
        Stage stage = stages.registry().find(replication.source());
        StageSession session = stage == null ? null : stage.session(replication.sourceSessionId());
        Participant publisher = session == null ? null : session.participant(replication.participantId());
        if (publisher != null) {
            publisher.note(publisher.event(name, now)
                    .put("destinationStageArn", replication.destination().text())
                    .put("destinationSessionId", replication.destinationSessionId()));
        }
    }
}
