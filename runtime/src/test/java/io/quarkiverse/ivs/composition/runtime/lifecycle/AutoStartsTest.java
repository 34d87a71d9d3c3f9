package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.quarkiverse.ivs.composition.events.StageEvent;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.smallrye.mutiny.Uni;

class AutoStartsTest {

    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");
    private static final String CLAIM = "auto-start/podcast/st-1";

    private final VirtualTime time = new VirtualTime();
    private final long began = time.nanos();
    private final InstantSource clock = () -> START.plusNanos(time.nanos() - began);
    private final Claims claims = new MemoryClaims(clock);
    private final List<String> started = new ArrayList<>();
    /** What a start fails with; null if it succeeds. */
    private Throwable failure;
    private final AutoStarts starts = starts(claims);

    private AutoStarts starts(Claims claims) {
        return new AutoStarts(Map.of("podcast", EventTexts.STAGE, "other", EventTexts.STAGE + "Other"), claims, this::start,
                clock, time);
    }

    private Uni<Composition> start(String template, String session) {
        return Uni.createFrom().deferred(() -> {
            started.add(template + " " + session);
            return failure == null
                    ? Uni.createFrom().item(Composition.builder().arn("arn").state(CompositionState.STARTING).build())
                    : Uni.createFrom().failure(failure);
        });
    }

    private StageEvent event(String name, String session, String participant, Instant at) {
        return (StageEvent) EventReader.read(EventTexts.participant(name, session, participant, at)).orElseThrow().event(false);
    }

    private void published(String session, String participant) {
        starts.told(event("Participant Published", session, participant, clock.instant()));
    }

    private void left(String session, String participant) {
        starts.told(event("Participant Unpublished", session, participant, clock.instant()));
    }

    private static CompositionException refused() {
        return new CompositionException("no", FailureDetails.of("StartComposition"), null);
    }

    @Test
    void theFirstPublisherOfASessionStartsTheTemplateOfItsStageOnce() {
        published("st-1", "ann");
        published("st-1", "bob");
        left("st-1", "ann");
        left("st-1", "bob");
        published("st-1", "ann");
        assertThat(started).containsExactly("podcast st-1");
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void eachSessionStartsIt() {
        published("st-1", "ann");
        published("st-2", "ann");
        assertThat(started).containsExactly("podcast st-1", "podcast st-2");
    }

    @Test
    void aClaimKeepsItForADayAmongAllWhoShareIt() {
        published("st-1", "ann");
        AutoStarts replica = starts(claims);
        time.freeze(Duration.ofHours(24).minusMillis(1));
        replica.told(event("Participant Published", "st-1", "bob", clock.instant()));
        assertThat(started).hasSize(1);
        assertThat(claims.take(CLAIM, "x", Duration.ofMinutes(1)).await().indefinitely()).isEqualTo(Taking.DONE);
    }

    @Test
    void otherStagesAndOtherEventsStartNothing() {
        StageEvent other = (StageEvent) EventReader.read(EventTexts.participant("Participant Published", "st-1", "ann", START)
                .replace(EventTexts.STAGE, EventTexts.STAGE + "Third")).orElseThrow().event(false);
        starts.told(other);
        starts.told(event("Participant Publish Error", "st-1", "ann", START));
        left("st-1", "ann");
        assertThat(started).isEmpty();
    }

    @Test
    void anEventOfMoreThanTwoMinutesAgoStartsNothing() {
        starts.told(event("Participant Published", "st-1", "ann", START.minus(AutoStarts.OLDEST).minusMillis(1)));
        assertThat(started).isEmpty();
        starts.told(event("Participant Published", "st-1", "ann", START.minus(AutoStarts.OLDEST)));
        assertThat(started).hasSize(1);
    }

    @Test
    void anEventWithoutSessionOrTimeStartsNothing() {
        String json = EventTexts.participant("Participant Published", "st-1", "ann", START);
        for (String without : List.of(json.replace("\"session_id\":\"st-1\",", ""),
                json.replace("\"time\":\"" + START + "\",", ""))) {
            starts.told((StageEvent) EventReader.read(without).orElseThrow().event(false));
        }
        assertThat(started).isEmpty();
    }

    @Test
    void whoHasLeftBeforeHisArrivalWasHeardOfStartsNothing() {
        starts.told(event("Participant Unpublished", "st-1", "ann", START));
        starts.told(event("Participant Published", "st-1", "ann", START.minusSeconds(1)));
        assertThat(started).isEmpty();
    }

    @Test
    void aParticipantWithoutAnIdIsOneAsWell() {
        starts.told((StageEvent) EventReader.read(EventTexts.participant("Participant Published", "st-1", "ann", START)
                .replace(",\"participant_id\":\"ann\"", "")).orElseThrow().event(false));
        assertThat(started).hasSize(1);
    }

    @Test
    void aStartThatFailsIsTriedAgainWithLongerAndLongerPauses() {
        failure = refused();
        published("st-1", "ann");
        List<Long> seconds = new ArrayList<>();
        long before = time.nanos();
        for (int attempts = started.size(); time.scheduled() > 0;) {
            time.advance(Duration.ofSeconds(1));
            if (started.size() > attempts) {
                attempts = started.size();
                seconds.add(Duration.ofNanos(time.nanos() - before).toSeconds());
                before = time.nanos();
            }
        }
        assertThat(seconds).startsWith(5L, 10L, 20L, 40L, 60L, 60L).endsWith(60L);
        assertThat(seconds.stream().mapToLong(Long::longValue).sum()).isBetween(540L, 600L);
        assertThat(claims.take(CLAIM, "x", Duration.ofMinutes(1)).await().indefinitely())
                .as("the next publisher may try it").isEqualTo(Taking.TAKEN);
    }

    @Test
    void itEndsWithTheFirstSuccess() {
        failure = refused();
        published("st-1", "ann");
        time.advance(Duration.ofSeconds(5));
        failure = null;
        time.runAll();
        published("st-1", "bob");
        assertThat(started).hasSize(3);
    }

    @Test
    void itIsNotTriedAgainOnceEveryPublisherHasLeft() {
        failure = refused();
        published("st-1", "ann");
        published("st-1", "bob");
        left("st-1", "ann");
        time.advance(Duration.ofSeconds(5));
        assertThat(started).as("bob is still there").hasSize(2);
        left("st-1", "bob");
        time.runAll();
        assertThat(started).hasSize(2);
        failure = null;
        published("st-1", "bob");
        assertThat(started).as("who comes later finds nothing that was started").hasSize(3);
    }

    @Test
    void aRequestThatIsWrongIsNotTriedAgain() {
        failure = new ValidationException("no", FailureDetails.of("StartComposition"), List.of());
        published("st-1", "ann");
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void whatAnotherReplicaStartsIsLookedAtAgainInCaseItEnds() {
        claims.take(CLAIM, "another", Duration.ofMinutes(1)).await().indefinitely();
        published("st-1", "ann");
        assertThat(started).isEmpty();
        time.advance(Duration.ofSeconds(90));
        assertThat(started).hasSize(1);
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void whatAnotherReplicaHasStartedIsLeft() {
        claims.take(CLAIM, "another", Duration.ofMinutes(1)).await().indefinitely();
        published("st-1", "ann");
        claims.done(CLAIM, "another").await().indefinitely();
        time.runAll();
        assertThat(started).isEmpty();
    }

    @Test
    void claimsThatAreNotToBeHadAreAFailureLikeAnother() {
        List<Integer> asked = new ArrayList<>();
        AutoStarts replica = starts(new MemoryClaims(clock) {
            @Override
            public Uni<Taking> take(String key, String owner, Duration lease) {
                asked.add(1);
                if (asked.size() < 3) {
                    throw new IllegalStateException("no Redis");
                }
                return super.take(key, owner, lease);
            }

            @Override
            public Uni<Boolean> done(String key, String owner) {
                return Uni.createFrom().failure(new IllegalStateException("no Redis"));
            }
        });
        replica.told(event("Participant Published", "st-1", "ann", START));
        time.runAll();
        assertThat(started).hasSize(1);
    }

    @Test
    void nothingIsTriedAfterTheEndOfTheApplication() {
        failure = refused();
        published("st-1", "ann");
        starts.close();
        time.runAll();
        published("st-2", "ann");
        assertThat(started).hasSize(1);
    }
}
