package io.quarkiverse.ivs.composition.runtime.waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.FailureDetails;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationDetail;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.model.DestinationSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.S3Detail;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;

/** A service that is asked, and what it was asked. */
final class FakePolled implements PollSource {

    static final String REGION = "eu-west-1";
    private static final int PAGE = 100;

    private final LongSupplier millis;
    private final Map<String, Composition> compositions = new LinkedHashMap<>();
    private final Map<String, CompositionState> statesInLists = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<Long> moments = new ArrayList<>();
    private RuntimeException failure;
    private final Map<String, RuntimeException> failuresOfGets = new HashMap<>();
    private RuntimeException failureOfGets;
    private RuntimeException failureOfLists;
    private Map<String, String> nextTokens = Map.of();
    private Runnable whenAsked;
    private int cancelled;
    private long throttled;

    FakePolled(LongSupplier millis) {
        this.millis = millis;
    }

    static IvsArn arn(int number) {
        return new IvsArn(REGION, "123456789012", IvsArn.Kind.COMPOSITION, "c" + number);
    }

    /** Puts a composition with one destination named "s3" into a state. */
    void set(int number, CompositionState state) {
        set(number, state, DestinationState.of(state.value()));
    }

    void set(int number, CompositionState state, DestinationState destination) {
        String arn = arn(number).toString();
        compositions.put(arn, Composition.builder().arn(arn).state(state)
                .destinations(List.of(Destination.builder().id("d" + number).state(destination)
                        .configuration(DestinationConfiguration.builder().name("s3").build())
                        .detail(new DestinationDetail(new S3Detail("prefix-" + number))).build()))
                .build());
    }

    /** Its lists know more than GetComposition does. */
    void setInListsOnly(int number, CompositionState state) {
        statesInLists.put(arn(number).toString(), state);
    }

    /** The service cleans up. */
    void remove(int number) {
        compositions.remove(arn(number).toString());
    }

    /** All requests fail from now on; null ends it. */
    void failWith(RuntimeException failure) {
        this.failure = failure;
    }

    /** All GetCompositions fail from now on; null ends it. */
    void failGetsWith(RuntimeException failure) {
        this.failureOfGets = failure;
    }

    /** All ListCompositions fail from now on; null ends it. */
    void failListsWith(RuntimeException failure) {
        this.failureOfLists = failure;
    }

    /** What the pages have as their next token from now on, by the token that they were asked for with; "" for the first. */
    void answerTokens(Map<String, String> nextTokens) {
        this.nextTokens = nextTokens;
    }

    /** As it is now, with all its details. */
    Composition get(int number) {
        return compositions.get(arn(number).toString());
    }

    static AccessDeniedException denied(Operation operation) {
        return new AccessDeniedException("IVS rejected " + operation.apiName() + ".",
                FailureDetails.of(operation.apiName()).withError(403, "AccessDeniedException"), null);
    }

    /** All GetCompositions of this one fail from now on. */
    void failGetsOf(int number, RuntimeException failure) {
        failuresOfGets.put(arn(number).toString(), failure);
    }

    /** Nothing is answered from now on, and this runs when somebody asks; null ends it. */
    void neverAnswer(Runnable whenAsked) {
        this.whenAsked = whenAsked;
    }

    /** How many requests without an answer were given up. */
    int cancelled() {
        return cancelled;
    }

    void throttle() {
        throttled++;
    }

    /** Such as "get c1 at 0", "list 0 at 400". */
    List<String> requests() {
        return requests;
    }

    List<Long> moments() {
        return moments;
    }

    static CompositionException error(int status, boolean retryable) {
        return new CompositionException("HTTP " + status,
                FailureDetails.of("GetComposition").withError(status, null).withRemedy(retryable, null), null);
    }

    @Override
    public Uni<Composition> get(String arn) {
        note("get " + arn.substring(arn.indexOf('/') + 1));
        if (whenAsked != null) {
            return unanswered();
        }
        RuntimeException failed = Stream.of(failure, failureOfGets, failuresOfGets.get(arn)).filter(Objects::nonNull)
                .findFirst().orElse(null);
        if (failed != null) {
            return Uni.createFrom().failure(failed);
        }
        Composition composition = compositions.get(arn);
        return composition == null
                ? Uni.createFrom().failure(new ResourceNotFoundException(arn + " not found",
                        FailureDetails.of("GetComposition").withError(404, "ResourceNotFoundException"), null))
                : Uni.createFrom().item(composition);
    }

    @Override
    public Uni<ListCompositionsResponse> page(String region, String nextToken) {
        String token = nextToken == null ? "" : nextToken;
        int from = token.matches("\\d+") ? Integer.parseInt(token) : 0;
        note("list " + (token.isEmpty() ? "0" : token));
        if (whenAsked != null) {
            return unanswered();
        }
        RuntimeException failed = failure == null ? failureOfLists : failure;
        if (failed != null) {
            return Uni.createFrom().failure(failed);
        }
        List<CompositionSummary> all = compositions.values().stream().map(this::summary).toList();
        int to = Math.min(all.size(), from + PAGE);
        return Uni.createFrom().item(
                new ListCompositionsResponse(all.subList(from, to),
                        nextTokens.getOrDefault(token, to < all.size() ? String.valueOf(to) : null)));
    }

    @Override
    public long throttled(Operation operation, String region) {
        return throttled;
    }

    private <T> Uni<T> unanswered() {
        whenAsked.run();
        return Uni.createFrom().<T> emitter(never -> {
        }).onCancellation().invoke(() -> cancelled++);
    }

    private void note(String request) {
        requests.add(request + " at " + millis.getAsLong());
        moments.add(millis.getAsLong());
    }

    private CompositionSummary summary(Composition composition) {
        return CompositionSummary.builder().arn(composition.arn())
                .state(statesInLists.getOrDefault(composition.arn(), composition.state()))
                .destinations(composition.destinations().stream()
                        .map(destination -> DestinationSummary.builder().id(destination.id()).state(destination.state())
                                .build())
                        .toList())
                .build();
    }
}
