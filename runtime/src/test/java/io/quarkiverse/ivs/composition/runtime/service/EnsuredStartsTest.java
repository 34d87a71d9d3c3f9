package io.quarkiverse.ivs.composition.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CompositionEndedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.ConflictException;
import io.quarkiverse.ivs.composition.EnsureOptions;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.template.StartKeys;
import io.smallrye.mutiny.Uni;

class EnsuredStartsTest {

    private static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd";
    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:composition/";

    private static final Instant NOW = Instant.parse("2026-08-01T10:10:00Z");

    /** What the service does: one composition for each token. */
    private final Map<String, Composition> service = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    /** Conflicts, such as with a channel that is not offline yet; null for none. */
    private String conflicting;
    /** What the service repeats of its first answer, if it does; by token. */
    private final Map<String, Composition> repeated = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private CompositionException failureOfGet;
    private final EnsuredStarts starts = new EnsuredStarts(
            (template, options) -> StartCompositionRequest.builder().stageArn(STAGE).tags(options.tags()).build(),
            new EnsuredStarts.Service() {

                @Override
                public Uni<StartAnswer> start(String template, StartCompositionRequest request) {
                    return EnsuredStartsTest.this.start(template, request)
                            .map(composition -> new StartAnswer(repeated.getOrDefault(request.idempotencyToken(), composition),
                                    NOW));
                }

                @Override
                public Uni<Composition> get(String arn) {
                    read.add(arn);
                    if (failureOfGet != null) {
                        return Uni.createFrom().failure(failureOfGet);
                    }
                    return Uni.createFrom().item(service.values().stream().filter(known -> known.arn().equals(arn)).findFirst()
                            .orElseThrow());
                }

                @Override
                public Uni<?> stopAndAwait(String arn) {
                    stopped.add(arn);
                    service.values().stream().filter(known -> known.arn().equals(arn)).findFirst()
                            .ifPresent(known -> end(known, CompositionState.STOPPED));
                    return Uni.createFrom().nullItem();
                }
            });

    @Test
    void theTokenComesFromTemplateStageAndKey() {
        ensure("meeting-7");
        assertThat(tokens).containsExactly(StartKeys.first("podcast", STAGE, "meeting-7"));
    }

    @Test
    void theSameKeyGivesTheSameComposition() {
        assertThat(ensure("meeting-7")).isEqualTo(ensure("meeting-7"));
        assertThat(service).hasSize(1);
    }

    @Test
    void aCompositionThatHasEndedIsFollowedByOneSuccessor() {
        for (CompositionState ended : List.of(CompositionState.STOPPING, CompositionState.STOPPED, CompositionState.FAILED)) {
            service.clear();
            tokens.clear();
            Composition first = ensure("meeting-7");
            end(first, ended);

            Composition second = ensure("meeting-7");

            assertThat(second.arn()).as(ended.value()).isNotEqualTo(first.arn());
            assertThat(tokens).containsExactly(StartKeys.first("podcast", STAGE, "meeting-7"),
                    StartKeys.first("podcast", STAGE, "meeting-7"),
                    StartKeys.successor("podcast", STAGE, "meeting-7", first.arn()));
            assertThat(ensure("meeting-7")).as("all replicas meet on it").isEqualTo(second);
            assertThat(service).hasSize(2);
        }
    }

    @Test
    void aCompositionThatHasEndedCanBeLeft() {
        Composition first = ensure("meeting-7");
        end(first, CompositionState.STOPPED);

        Composition left = starts.ensure("podcast", "meeting-7", EnsureOptions.builder().leaveEnded().build()).await()
                .indefinitely();

        assertThat(left.arn()).isEqualTo(first.arn());
        assertThat(left.state()).isEqualTo(CompositionState.STOPPED);
        assertThat(service).hasSize(1);
    }

    @Test
    void afterFiveSuccessorsThatEndedItIsAnError() {
        for (int i = 0; i <= EnsuredStarts.MAX_LINKS; i++) {
            end(ensure("meeting-7"), CompositionState.FAILED);
        }
        CompositionEndedException failure = catchThrowableOfType(CompositionEndedException.class, () -> ensure("meeting-7"));
        assertThat(failure)
                .hasMessage("All 6 compositions that were started with the key \"meeting-7\" for template \"podcast\""
                        + " have ended, the last one, " + ARN
                        + "6, is FAILED. Find out why they end, or start with another key.");
        assertThat(failure.composition().arn()).isEqualTo(ARN + 6);
        assertThat(service).hasSize(6);
    }

    @Test
    void aConflictSaysThatAnotherRequestWasStartedWithTheKey() {
        ensure("meeting-7");
        ConflictException failure = catchThrowableOfType(ConflictException.class,
                () -> ensure("meeting-7", StartOptions.builder().tag("show", "other").build()));
        assertThat(failure).hasMessage("token used. If no other composition uses the channel, another request was started with"
                + " the key \"meeting-7\", maybe by another replica: one key needs the same values everywhere.");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.requestId()).isEqualTo("id");
    }

    @Test
    void aConflictWithAPredecessorThatStillStopsNamesIt() {
        Composition first = ensure("meeting-7");
        end(first, CompositionState.STOPPING);
        conflicting = StartKeys.successor("podcast", STAGE, "meeting-7", first.arn());
        ConflictException failure = catchThrowableOfType(ConflictException.class, () -> ensure("meeting-7"));
        assertThat(failure).hasMessage("token used. The composition before it, " + first.arn()
                + ", is STOPPING, and may still hold the channel: call again once it is STOPPED.");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void anAnswerOfMoreThanTenSecondsAgoIsCheckedByGetComposition() {
        Composition first = startedAgo(Duration.ofSeconds(11));
        end(first, CompositionState.FAILED);
        Composition second = ensure("meeting-7");
        assertThat(read).containsExactly(first.arn());
        assertThat(second.arn()).isNotEqualTo(first.arn());
        assertThat(tokens).endsWith(StartKeys.successor("podcast", STAGE, "meeting-7", first.arn()));
    }

    @Test
    void oneThatStillRunsIsReturnedAsItIsNow() {
        Composition first = startedAgo(Duration.ofMinutes(5));
        end(first, CompositionState.ACTIVE);
        assertThat(ensure("meeting-7").state()).isEqualTo(CompositionState.ACTIVE);
        assertThat(service).hasSize(1);
    }

    @Test
    void oneThatIsGoneMeanwhileIsFollowed() {
        Composition first = startedAgo(Duration.ofMinutes(5));
        failureOfGet = new ResourceNotFoundException("not found", FailureDetails.of("GetComposition"), null);
        assertThat(ensure("meeting-7").arn()).isNotEqualTo(first.arn());
    }

    @Test
    void whoMayNotReadItGetsTheAnswer() {
        Composition first = startedAgo(Duration.ofMinutes(5));
        failureOfGet = new AccessDeniedException("denied", FailureDetails.of("GetComposition"), null);
        assertThat(ensure("meeting-7")).isEqualTo(first);
    }

    @Test
    void aFreshAnswerIsNotChecked() {
        Composition first = startedAgo(Duration.ofSeconds(10));
        assertThat(ensure("meeting-7")).isEqualTo(first);
        assertThat(read).isEmpty();
    }

    @Test
    void oneWithAFailedDestinationIsReturnedUnlessItIsToBeReplaced() {
        Composition first = ensure("meeting-7");
        service.replaceAll((token, known) -> known.toBuilder().state(CompositionState.ACTIVE)
                .destinations(Destination.builder().id("a").state(DestinationState.ACTIVE).build(),
                        Destination.builder().id("b").state(DestinationState.FAILED).build())
                .build());
        assertThat(ensure("meeting-7").arn()).isEqualTo(first.arn());
        assertThat(stopped).isEmpty();

        Composition second = starts.ensure("podcast", "meeting-7", EnsureOptions.builder().replaceFailedDestinations().build())
                .await().indefinitely();

        assertThat(stopped).containsExactly(first.arn());
        assertThat(second.arn()).isNotEqualTo(first.arn());
        assertThat(ensure("meeting-7")).as("all meet on the successor").isEqualTo(second);
    }

    /** The service answers it as it was then, whenever it is started again. */
    private Composition startedAgo(Duration ago) {
        Composition started = ensure("meeting-7").toBuilder().startTime(NOW.minus(ago)).build();
        service.replaceAll((token, known) -> started);
        repeated.put(StartKeys.first("podcast", STAGE, "meeting-7"), started);
        return started;
    }

    @Test
    void aMissingKeyIsRefused() {
        assertThat(catchThrowableOfType(ValidationException.class, () -> ensure("")))
                .hasMessage("StartComposition for template \"podcast\" was not sent: key is empty, but must name what is"
                        + " recorded, such as a meeting's id.");
        assertThat(catchThrowableOfType(ValidationException.class, () -> ensure(null)))
                .hasMessageContaining("key is null");
    }

    @Test
    void aTokenOfTheCallersIsRefused() {
        assertThat(catchThrowableOfType(ValidationException.class,
                () -> ensure("meeting-7", StartOptions.builder().idempotencyToken("mine").build())))
                .hasMessage("StartComposition for template \"podcast\" was not sent: idempotencyToken is \"mine\", but"
                        + " ensureStarted makes the token from the key. Leave it out, or call start.");
    }

    private Composition ensure(String key) {
        return ensure(key, StartOptions.none());
    }

    private Composition ensure(String key, StartOptions options) {
        return starts.ensure("podcast", key, EnsureOptions.builder().start(options).build()).await().indefinitely();
    }

    private Uni<Composition> start(String template, StartCompositionRequest request) {
        tokens.add(request.idempotencyToken());
        if (request.idempotencyToken().equals(conflicting)) {
            return conflict();
        }
        Composition known = service.computeIfAbsent(request.idempotencyToken(), token -> Composition.builder()
                .arn(ARN + (service.size() + 1)).stageArn(STAGE).tags(request.tags()).state(CompositionState.STARTING).build());
        return known.tags().equals(request.tags()) ? Uni.createFrom().item(known)
                : conflict();
    }

    private static Uni<Composition> conflict() {
        return Uni.createFrom().failure(new ConflictException("token used.", FailureDetails.of("StartComposition")
                .withError(409, "ConflictException").withRequestId("id"), null));
    }

    private void end(Composition composition, CompositionState state) {
        service.replaceAll((token, known) -> known.equals(composition) ? known.toBuilder().state(state).build() : known);
    }
}
