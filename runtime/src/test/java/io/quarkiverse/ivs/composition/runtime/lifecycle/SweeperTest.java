package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.runtime.guard.CapturedLog;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.quarkiverse.ivs.composition.runtime.template.LifecycleRules;
import io.quarkiverse.ivs.composition.runtime.template.StartTags;
import io.smallrye.mutiny.Uni;

class SweeperTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final LifecycleRules RULES = new LifecycleRules(true, "shop", Map.of("podcast", Duration.ofHours(3)),
            Set.of());

    private final VirtualTime time = new VirtualTime();
    private final long begun = time.nanos();
    private final InstantSource clock = () -> NOON.plusNanos(time.nanos() - begun).minus(setBack());
    private Claims claims = new MemoryClaims(clock);
    private final List<String> lists = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private Duration setBack = Duration.ZERO;
    private Duration interval = Duration.ofMinutes(1);
    private Instant start = NOON;
    private Instant end = NOON.plus(Duration.ofDays(2));
    private RuntimeException failure;
    private Set<String> elsewhere = Set.of();
    private String hanging;
    private Uni<Void> stop = Uni.createFrom().voidItem();
    private int retold;

    @BeforeEach
    void aCompositionIsActive() {
        start = NOON;
    }

    @Test
    void anApplicationThatWasDownForFourMinutesTellsWhatHasEndedMeanwhile() {
        end = NOON;
        time.advance(Duration.ofMinutes(4));
        sweeper().start();
        time.advance(Duration.ofSeconds(1));
        assertThat(ended).containsExactly("eu-west-1/a");
    }

    @Test
    void afterFiveMinutesNobodyCan() {
        end = NOON;
        time.advance(KEPT.plusSeconds(1));
        sweeper().start();
        time.advance(Duration.ofHours(1));
        assertThat(ended).isEmpty();
    }

    @Test
    void aRegionIsListedOnceAMinute() {
        sweeper().start();
        time.advance(Duration.ofHours(1));
        assertThat(lists).hasSizeBetween(60, 80);
    }

    @Test
    void ofTheReplicasThatShareClaimsOneLists() {
        sweeper().start();
        sweeper().start();
        sweeper().start();
        time.advance(Duration.ofHours(1));
        assertThat(lists).hasSizeBetween(60, 80);
    }

    @Test
    void whenItDiesAnotherOneListsAfterTwoIntervals() {
        Sweeper first = sweeper();
        first.start();
        sweeper().start();
        time.advance(Duration.ofMinutes(10));
        first.close();
        lists.clear();
        time.advance(Duration.ofMinutes(3));
        assertThat(lists).isNotEmpty();
    }

    @Test
    void withTheLongestIntervalItDoesSoBeforeWhatHasEndedIsForgotten() {
        interval = Duration.ofMinutes(2);
        Sweeper first = sweeper();
        first.start();
        sweeper().start();
        time.advance(Duration.ofMinutes(10));
        lists.clear();
        while (lists.isEmpty()) {
            time.advance(Duration.ofSeconds(1));
        }
        first.close();
        lists.clear();
        time.advance(KEPT.minusSeconds(10));
        assertThat(lists).isNotEmpty();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyFromListing() {
        sweeper().start();
        time.advance(Duration.ofMinutes(10));
        setBack = Duration.ofHours(5);
        lists.clear();
        time.advance(Duration.ofMinutes(2));
        assertThat(lists).isNotEmpty();
    }

    @Test
    void claimsThatNeverAnswerKeepItFromListingOnlyForAWhile() {
        claims = (Claims) Proxy.newProxyInstance(Claims.class.getClassLoader(), new Class<?>[] { Claims.class },
                (proxy, method, arguments) -> Uni.createFrom().nothing());
        sweeper().start();
        time.advance(Duration.ofMinutes(4));
        assertThat(lists).isNotEmpty();
    }

    @Test
    void aRegionThatDoesNotAnswerHoldsUpNoOtherOneAndNothingThatIsToBeToldAgain() {
        elsewhere = Set.of("us-east-1");
        hanging = "us-east-1";
        sweeper().start();
        time.advance(Duration.ofMinutes(10));
        assertThat(lists).filteredOn("us-east-1"::equals).hasSize(1);
        assertThat(lists).filteredOn("eu-west-1"::equals).hasSizeBetween(10, 13);
        assertThat(retold).isBetween(120, 150);
    }

    @Test
    void regionsOfOtherReplicasAreListedAsWell() {
        elsewhere = Set.of("us-east-1");
        sweeper().start();
        time.advance(Duration.ofSeconds(1));
        assertThat(lists).containsExactlyInAnyOrder("eu-west-1", "us-east-1");
    }

    @Test
    void withinTwentyFourHoursItIsStoppedWhenItsTemplateSaysSo() {
        sweeper().start();
        time.advance(Duration.ofHours(3).minusSeconds(1));
        assertThat(stopped).isEmpty();
        time.advance(Duration.ofMinutes(1).plusSeconds(10));
        assertThat(stopped).isNotEmpty().containsOnly("eu-west-1/a");
    }

    @Test
    void whileItsStopTakesItsTimeItIsNotStoppedAgain() {
        stop = Uni.createFrom().nothing();
        sweeper().start();
        time.advance(Duration.ofHours(4));
        assertThat(stopped).hasSize(1);
    }

    @Test
    void aStopThatFailsIsTriedAgain() {
        stop = Uni.createFrom().failure(new IllegalStateException("no"));
        sweeper().start();
        time.advance(Duration.ofHours(4));
        assertThat(stopped).hasSizeGreaterThan(50);
    }

    @Test
    void atTheStartAndOnceAnHourItSaysHowManyAreAliveAndWhichAreOlderThanTheyShouldBe() {
        try (CapturedLog log = new CapturedLog()) {
            sweeper().start();
            time.advance(Duration.ofHours(4));
            assertThat(log.lines()).filteredOn(line -> line.contains("are alive"))
                    .hasSizeBetween(4, 5)
                    .startsWith("INFO 1 compositions of \"shop\" are alive in eu-west-1, 0 of them older than the"
                            + " max-duration of their template")
                    .endsWith("INFO 1 compositions of \"shop\" are alive in eu-west-1, 1 of them older than the"
                            + " max-duration of their template: eu-west-1/a");
        }
    }

    @Test
    void whatFailsIsTriedAgain() {
        failure = new IllegalStateException("down");
        end = NOON.plusSeconds(30);
        sweeper().start();
        time.advance(Duration.ofMinutes(4));
        assertThat(ended).isEmpty();
        failure = null;
        time.advance(Duration.ofMinutes(1));
        assertThat(ended).containsOnly("eu-west-1/a");
    }

    private Duration setBack() {
        return setBack;
    }

    private Sweeper sweeper() {
        return new Sweeper(new Sweeper.Means(RULES, interval, () -> Set.of("eu-west-1"), own -> {
            Set<String> all = new HashSet<>(own);
            all.addAll(elsewhere);
            return Uni.createFrom().item(all);
        }, claims, this::listOf, ended::add, arn -> {
            stopped.add(arn);
            return stop;
        }, () -> retold++), time, clock, () -> 0.5);
    }

    private Uni<List<CompositionSummary>> listOf(String region) {
        return Uni.createFrom().deferred(() -> {
            List<CompositionSummary> list = list(region);
            return region.equals(hanging) ? Uni.createFrom().nothing() : Uni.createFrom().item(list);
        });
    }

    private List<CompositionSummary> list(String region) {
        lists.add(region);
        if (failure != null) {
            throw failure;
        }
        Instant now = clock.instant();
        return now.isAfter(end.plus(KEPT)) ? List.of()
                : List.of(CompositionSummary.builder().arn(region + "/a").startTime(start)
                        .state(now.isBefore(end) ? CompositionState.ACTIVE : CompositionState.STOPPED)
                        .tags(Map.of(StartTags.OWNER, "shop", StartTags.TEMPLATE, "podcast")).build());
    }
}
