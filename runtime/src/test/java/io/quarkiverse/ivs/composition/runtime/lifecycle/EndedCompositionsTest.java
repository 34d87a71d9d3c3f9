package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.CompositionEnded;
import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.events.RecordingFailed;
import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationDetail;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3Detail;
import io.quarkiverse.ivs.composition.runtime.guard.CapturedLog;
import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;
import io.quarkiverse.ivs.composition.runtime.template.StartTags;
import io.smallrye.mutiny.Uni;

class EndedCompositionsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:composition/a";
    private static final String STORAGE = "arn:aws:ivs:eu-west-1:123456789012:storage-configuration/b";

    private final List<Object> told = new ArrayList<>();
    private final List<Object> attempts = new ArrayList<>();
    private final VirtualTime time = new VirtualTime();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final MemoryClaims claims = new MemoryClaims(clock);
    private final UntoldEnds untold = new UntoldEnds(Optional.empty());
    private Composition composition = composition("shop", DestinationState.STOPPED);
    private Uni<String> bucket = Uni.createFrom().item("my-bucket");
    private Optional<RecordingFiles> files = Optional.empty();
    private Executor readers = Runnable::run;
    private int failures;
    private int reads;

    @AfterEach
    void endWorkers() {
        workers.shutdownNow();
    }

    @Test
    void theEndAndEachRecordingAreToldOnceByWhomeverItIsSeen() {
        EndedCompositions first = replica();
        EndedCompositions second = replica();
        first.ended(ARN);
        second.ended(ARN);
        first.ended(ARN);
        second.ended(ARN);
        Recording recording = Recording.of(composition).get(0).withBucket("my-bucket");
        assertThat(told).containsExactly(new CompositionEnded(composition, List.of(recording)),
                new RecordingReady(composition, recording));
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aDestinationThatFailedOrNeverBeganIsNoRecording() {
        composition = composition("shop", DestinationState.FAILED);
        replica().ended(ARN);
        assertThat(told).hasSize(2).last().isInstanceOf(RecordingFailed.class);
    }

    @Test
    void compositionsOfOthersAreReadOnceAndNotTold() {
        composition = composition("other", DestinationState.STOPPED);
        EndedCompositions ends = replica();
        ends.ended(ARN);
        ends.ended(ARN);
        assertThat(told).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void whatAnObserverCouldNotTakeIsToldAgainAndNothingElse() {
        failures = 2;
        EndedCompositions ends = replica();
        ends.ended(ARN);
        assertThat(told).singleElement().isInstanceOf(CompositionEnded.class);
        now = NOON.plusSeconds(4);
        ends.retell();
        assertThat(attempts).hasSize(1);
        now = NOON.plusSeconds(5);
        ends.retell();
        assertThat(attempts).hasSize(2);
        now = NOON.plusSeconds(14);
        ends.retell();
        assertThat(attempts).hasSize(2);
        now = NOON.plusSeconds(15);
        ends.retell();
        assertThat(attempts).hasSize(3);
        assertThat(told).hasSize(2).last().isInstanceOf(RecordingReady.class);
        assertThat(untold.waitingHere()).isZero();
        now = NOON.plus(Duration.ofDays(1));
        ends.retell();
        assertThat(attempts).hasSize(3);
    }

    @Test
    void afterADayItIsGivenUp() {
        failures = Integer.MAX_VALUE;
        EndedCompositions ends = replica();
        ends.ended(ARN);
        for (int minutes = 0; minutes <= 25 * 60; minutes++) {
            now = NOON.plus(Duration.ofMinutes(minutes));
            ends.retell();
        }
        assertThat(attempts).hasSizeBetween(30, 36);
        assertThat(untold.waitingHere()).isZero();
        ends.ended(ARN);
        assertThat(attempts).hasSizeBetween(30, 36);
    }

    @Test
    void withoutThePermissionTheBucketIsNotKnown() {
        bucket = Uni.createFrom().failure(new AccessDeniedException("no", FailureDetails.of("GetStorageConfiguration"), null));
        replica().ended(ARN);
        assertThat(((RecordingReady) told.get(1)).recording().bucket()).isNull();
    }

    @Test
    void aServiceThatDoesNotAnswerForTheBucketIsAskedAgain() {
        bucket = Uni.createFrom().failure(new IllegalStateException("down"));
        EndedCompositions ends = replica();
        ends.ended(ARN);
        assertThat(told).isEmpty();
        bucket = Uni.createFrom().item("my-bucket");
        now = NOON.plusSeconds(5);
        ends.retell();
        assertThat(told).hasSize(2);
    }

    @Test
    void aServiceThatNeverAnswersForTheBucketHoldsTheEndBackForLittleMoreThanAMinute() {
        int[] asked = { 0 };
        bucket = Uni.createFrom().deferred(() -> {
            asked[0]++;
            return Uni.createFrom().failure(new IllegalStateException("down"));
        });
        try (CapturedLog log = new CapturedLog()) {
            EndedCompositions ends = replica();
            ends.ended(ARN);
            for (now = NOON; now.isBefore(NOON.plusSeconds(75)); now = now.plusSeconds(1)) {
                ends.retell();
            }
            assertThat(told).isEmpty();
            ends.retell();
            Recording recording = Recording.of(composition).get(0);
            assertThat(recording.bucket()).isNull();
            assertThat(told).containsExactly(new CompositionEnded(composition, List.of(recording)),
                    new RecordingReady(composition, recording));
            assertThat(asked[0]).isEqualTo(5);
            assertThat(log.lines()).filteredOn(line -> !line.startsWith("DEBUG"))
                    .containsExactly("WARN A recording of " + ARN
                            + " is told without its bucket, which the service could not be asked for: down");
        }
        now = NOON.plusSeconds(3600);
        replica().retell();
        assertThat(told).hasSize(2);
    }

    @Test
    void theFileOfTheRecordingIsReadFirstIfItIsThereWithinAMinute() {
        List<String> asked = new ArrayList<>();
        files = Optional.of((in, key) -> {
            asked.add(in + "/" + key);
            return asked.size() < 4 ? CompletableFuture.failedFuture(new IllegalStateException("404"))
                    : CompletableFuture.completedFuture(("{\"media\":{\"hls\":{\"duration_ms\":61000,\"renditions\":[{\"path\":"
                            + "\"720p\",\"playlist\":\"playlist.m3u8\",\"resolution_width\":1280,"
                            + "\"resolution_height\":720}]}}}").getBytes());
        });
        replica().ended(ARN);
        assertThat(told).isEmpty();
        time.advance(Duration.ofSeconds(6));
        Recording recording = ((RecordingReady) told.get(1)).recording();
        assertThat(recording.duration()).isEqualTo(Duration.ofSeconds(61));
        assertThat(recording.renditions()).containsExactly(new Recording.Rendition("720p", "playlist.m3u8", 1280, 720));
        assertThat(asked).containsOnly("my-bucket/st/co/d/composite/events/recording-ended.json");
    }

    @Test
    void theFileIsReadOnAWorkerSinceAClientMayLookForItsCredentialsFirst() {
        List<Runnable> left = new ArrayList<>();
        readers = left::add;
        boolean[] read = { false };
        files = Optional.of((in, key) -> {
            read[0] = true;
            return CompletableFuture.completedFuture("{}".getBytes());
        });
        replica().ended(ARN);
        assertThat(read[0]).isFalse();
        left.get(0).run();
        assertThat(told).hasSize(2);
    }

    @Test
    void afterAMinuteTheRecordingIsToldWithoutItsFile() {
        files = Optional.of((in, key) -> CompletableFuture.failedFuture(new IllegalStateException("404")));
        replica().ended(ARN);
        time.advance(Duration.ofSeconds(59));
        assertThat(told).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(told).hasSize(2);
    }

    @Test
    void anObserverThatHangsHasFailedAndIsNotCalledAgainBeforeItReturns() {
        CountDownLatch release = new CountDownLatch(1);
        EndedCompositions ends = new EndedCompositions(new EndedCompositions.Means("shop", arn -> read(),
                new RecordingReader(arn -> bucket, files, readers, time), claims, Duration.ofMinutes(1), Duration.ofMillis(50),
                event -> {
                    synchronized (attempts) {
                        attempts.add(event);
                    }
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return CompletableFuture.completedFuture(null);
                }, workers, clock), untold);
        ends.ended(ARN);
        Awaitility.await().untilAsserted(() -> {
            now = now.plusSeconds(10);
            assertThat(untold.waitingHere()).isEqualTo(1);
            assertThat(claims.take("ended/" + ARN, "other", Duration.ofNanos(1)).await().indefinitely())
                    .isEqualTo(Claims.Taking.TAKEN);
        });
        int before = attempts.size();
        now = now.plusSeconds(3600);
        ends.retell();
        assertThat(attempts).hasSize(before);
        release.countDown();
        Awaitility.await().untilAsserted(() -> {
            now = now.plusSeconds(3600);
            ends.retell();
            assertThat(attempts.size()).isGreaterThan(before);
        });
        Awaitility.await().until(() -> untold.waitingHere() == 0);
    }

    @Test
    void whatAProcessWasTellingWhenItDiedAnotherOneTellsAfterItsLease() {
        KeptElsewhere elsewhere = new KeptElsewhere(claims);
        new EndedCompositions(means(event -> new CompletableFuture<>()), new UntoldEnds(Optional.of(elsewhere))).ended(ARN);
        // From here on it does nothing any more.
        EndedCompositions other = new EndedCompositions(means(this::observe), new UntoldEnds(Optional.of(elsewhere)));
        other.ended(ARN);
        other.retell();
        assertThat(told).isEmpty();
        now = NOON.plusSeconds(61);
        other.retell();
        assertThat(told).hasSize(2);
        assertThat(elsewhere.kept).isEmpty();
    }

    @Test
    void whatWaitsForItsTurnIsKeptAsWell() {
        KeptElsewhere elsewhere = new KeptElsewhere(claims);
        EndedCompositions ends = new EndedCompositions(new EndedCompositions.Means("shop",
                arn -> Uni.createFrom().item(Optional.of(Composition.builder().arn(arn).stageArn("s")
                        .state(CompositionState.STOPPED).tags(Map.of(StartTags.OWNER, "shop")).build())),
                new RecordingReader(arn -> bucket, files, readers, time), claims, Duration.ofMinutes(1), Duration.ofMinutes(10),
                event -> new CompletableFuture<>(), Runnable::run, clock), new UntoldEnds(Optional.of(elsewhere)));
        for (int i = 0; i < 100; i++) {
            ends.ended(ARN + i);
        }
        assertThat(elsewhere.kept).hasSize(100);
    }

    @Test
    void nobodyElseTellsItWhileItsObserversTakeTheirTimeOneAfterTheOther() {
        MemoryClaims real = new MemoryClaims(InstantSource.system());
        List<Claims.Taking> others = new ArrayList<>();
        EndedCompositions ends = new EndedCompositions(new EndedCompositions.Means("shop", arn -> read(),
                new RecordingReader(arn -> bucket, files, readers, time), real, Duration.ofMillis(600),
                Duration.ofMillis(1500), event -> ClaimedTelling.later(1200, () -> {
                    others.add(real.take("ended/" + ARN, "other", Duration.ofMinutes(1)).await().indefinitely());
                    told.add(event);
                    return CompletableFuture.completedFuture(null);
                }), workers, clock), untold);
        ends.ended(ARN);
        Awaitility.await().until(() -> told.size() == 2);
        assertThat(others).containsExactly(Claims.Taking.HELD, Claims.Taking.HELD);
    }

    @Test
    void withoutAnybodyToAskWhatWasSeenIsToldWhenItIsBack() {
        boolean[] down = { true };
        Claims lost = new Claims() {
            @Override
            public Uni<Taking> take(String key, String owner, Duration lease) {
                return down[0] ? Uni.createFrom().failure(new IllegalStateException("down")) : claims.take(key, owner, lease);
            }

            @Override
            public Uni<Boolean> renew(String key, String owner, Duration lease) {
                return claims.renew(key, owner, lease);
            }

            @Override
            public Uni<Boolean> done(String key, String owner) {
                return claims.done(key, owner);
            }

            @Override
            public Uni<Boolean> giveBack(String key, String owner) {
                return claims.giveBack(key, owner);
            }
        };
        EndedCompositions ends = new EndedCompositions(new EndedCompositions.Means("shop", arn -> read(),
                new RecordingReader(arn -> bucket, files, readers, time), lost, Duration.ofMinutes(1), Duration.ofMinutes(10),
                this::observe, Runnable::run, clock), untold);
        ends.ended(ARN);
        assertThat(told).isEmpty();
        down[0] = false;
        now = NOON.plus(Duration.ofMinutes(20));
        ends.retell();
        assertThat(told).hasSize(2);
    }

    @Test
    void anObserverThatEndsTheApplicationIsWaitedFor() {
        CompletableFuture<Void> returned = new CompletableFuture<>();
        List<CompletableFuture<Void>> closing = new ArrayList<>();
        EndedCompositions[] ends = new EndedCompositions[1];
        ends[0] = new EndedCompositions(means(event -> {
            closing.add(ends[0].close());
            return returned;
        }), untold);
        ends[0].ended(ARN);
        assertThat(closing.get(0)).isNotDone();
        ends[0].ended(ARN + "b");
        assertThat(reads).isEqualTo(1);
        returned.complete(null);
        assertThat(closing.get(0)).isCompleted();
    }

    @Test
    void nobodyWaitsForWhatIsOnlyReadAndNothingThatWaitsForItsTurnIsBegunAfterTheEnd() {
        List<CompletableFuture<Void>> returned = new ArrayList<>();
        CompletableFuture<Optional<Composition>> slow = new CompletableFuture<>();
        EndedCompositions ends = new EndedCompositions(new EndedCompositions.Means("shop",
                arn -> arn.endsWith("slow") ? Uni.createFrom().completionStage(slow)
                        : Uni.createFrom().item(Optional.of(Composition.builder().arn(arn).stageArn("s")
                                .state(CompositionState.STOPPED).tags(Map.of(StartTags.OWNER, "shop")).build())),
                new RecordingReader(arn -> bucket, files, readers, time), claims, Duration.ofMinutes(1),
                Duration.ofMinutes(10), event -> {
                    returned.add(new CompletableFuture<>());
                    return returned.get(returned.size() - 1);
                }, Runnable::run, clock), untold);
        for (int i = 0; i < 20; i++) {
            ends.ended(ARN + i);
        }
        ends.ended(ARN + "slow");
        assertThat(returned).hasSize(16);
        CompletableFuture<Void> closing = ends.close();
        assertThat(closing).isNotDone();
        List.copyOf(returned).forEach(end -> end.complete(null));
        assertThat(closing).isCompleted();
        slow.complete(Optional.of(composition));
        assertThat(returned).hasSize(16);
        // Those that waited, and the one that was read too late: others tell them.
        assertThat(untold.waitingHere()).isEqualTo(5);
    }

    @Test
    void whereOnlyClaimsAreSharedWhatAnotherProcessWasTellingWhenItDiedIsToldAfterItsLease() {
        new EndedCompositions(means(event -> new CompletableFuture<>()), new UntoldEnds(Optional.empty())).ended(ARN);
        // From here on it does nothing any more, and the service forgets the composition.
        EndedCompositions other = replica();
        other.ended(ARN);
        other.retell();
        assertThat(told).isEmpty();
        now = NOON.plusSeconds(61);
        other.retell();
        assertThat(told).hasSize(2);
        assertThat(untold.waitingHere()).isZero();
    }

    @Test
    void whatWasListedAndIsGoneWhenItIsReadIsSaid() {
        EndedCompositions ends = new EndedCompositions(new EndedCompositions.Means("shop",
                arn -> Uni.createFrom().item(Optional.empty()), new RecordingReader(arn -> bucket, files, readers, time),
                claims, Duration.ofMinutes(1), Duration.ofMinutes(10), this::observe, Runnable::run, clock), untold);
        try (CapturedLog log = new CapturedLog()) {
            ends.ended(ARN);
            ends.listed(ARN + "b");
            ends.listed(ARN + "b");
            assertThat(log.lines()).containsExactly("WARN The end of " + ARN
                    + "b cannot be told: the service has forgotten it since it was listed");
        }
    }

    private EndedCompositions.Means means(EventObservers observers) {
        return new EndedCompositions.Means("shop", arn -> read(), new RecordingReader(arn -> bucket, files, readers, time),
                claims, Duration.ofMinutes(1), Duration.ofMinutes(10), observers, Runnable::run, clock);
    }

    private EndedCompositions replica() {
        return new EndedCompositions(new EndedCompositions.Means("shop", arn -> read(),
                new RecordingReader(arn -> bucket, files, readers, time), claims, Duration.ofMinutes(1), Duration.ofMinutes(10),
                this::observe, Runnable::run, clock), untold);
    }

    private Uni<Optional<Composition>> read() {
        reads++;
        return Uni.createFrom().item(Optional.of(composition));
    }

    private CompletionStage<?> observe(Object event) {
        if (event instanceof RecordingReady) {
            attempts.add(event);
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("not yet");
            }
        }
        told.add(event);
        return CompletableFuture.completedFuture(null);
    }

    private static Composition composition(String owner, DestinationState state) {
        return Composition.builder().arn(ARN).stageArn("s").state(CompositionState.STOPPED)
                .tags(Map.of(StartTags.OWNER, owner))
                .destinations(Destination.builder().id("c").state(DestinationState.STOPPED).build(), Destination.builder()
                        .id("d").state(state).startTime(NOON).endTime(NOON)
                        .configuration(new DestinationConfiguration("rec", null,
                                new S3DestinationConfiguration(STORAGE, List.of("e"), null, null)))
                        .detail(new DestinationDetail(new S3Detail("st/co/d/composite"))).build())
                .build();
    }
}
