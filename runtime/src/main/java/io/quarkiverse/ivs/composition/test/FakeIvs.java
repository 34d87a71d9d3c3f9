package io.quarkiverse.ivs.composition.test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkiverse.ivs.composition.model.Composition;

/**
 * The fake of Amazon IVS Real-Time, in the hands of a test: its clock, who is on a stage, what becomes of a destination, what
 * goes wrong.
 * <p>
 * In dev and test mode it is a bean, {@code @Inject FakeIvs fake}. In a {@code @QuarkusIntegrationTest}, where nothing is
 * injected, it is the parameter of a test method. Everything else has {@link #at(URI)}.
 * <p>
 * All tests of a run share one fake: {@link WithFakeIvs} on a test class resets it before each, and hands it to such a
 * parameter.
 * <p>
 * It behaves like the service, with two additions. A stage that no test, seed or API call has touched counts as published, so a
 * first composition lives; its creation, or the first {@link FakeStage#join join}, {@link FakeStage#publish publish} or
 * {@link FakeStage#leave leave} ends that, but no tag, new name or participant token does. And what happens by itself (a
 * composition becomes active, stops, is cleaned up) follows a clock that a test can move: nothing ever has to sleep.
 * <p>
 * Every method blocks the calling thread for an HTTP request of a millisecond or so; instances are thread-safe. Every method
 * throws an {@link IllegalStateException} that says so when the endpoint is not a fake or cannot be reached, and when the state
 * does not allow what is asked for; an {@link IllegalArgumentException} when an argument is wrong. Tests in other languages use
 * the same HTTP interface, below {@code /_fake/}; the documentation has its table.
 */
public interface FakeIvs {

    /**
     * A fake that runs somewhere.
     *
     * @param endpoint its URI, such as {@code http://localhost:49213}
     * @return what drives it; nothing is sent yet
     */
    static FakeIvs at(URI endpoint) {
        return new HttpFakeIvs(() -> endpoint, null);
    }

    /**
     * A fake that runs on another machine, or outside of the container that this runs in.
     *
     * @param endpoint its URI, such as {@code http://host.docker.internal:49213}
     * @param controlToken its {@code devservices.control-token}
     * @return what drives it; nothing is sent yet
     */
    static FakeIvs at(URI endpoint, String controlToken) {
        return new HttpFakeIvs(() -> endpoint, controlToken);
    }

    /**
     * Where it listens. A client of Amazon S3 with this endpoint and the bucket in the path finds the recordings here.
     *
     * @return the endpoint
     */
    URI endpoint();

    /**
     * Makes everything as it was when the fake started: nothing exists but the seed, the clock shows the real time and runs,
     * there are no faults, no requests are recorded, no events wait or are to be pushed, and no recordings are kept.
     */
    void reset();

    /**
     * The time of the fake.
     *
     * @return the time that its compositions start and end at
     */
    Instant now();

    /**
     * Moves the clock forward. Everything that is due until then happens, each thing at its own time.
     *
     * @param duration how far; not negative, at most 1000 days, and not beyond the year 9999
     * @throws IllegalArgumentException if it is too far
     */
    void advance(Duration duration);

    /** Lets the clock stand still, until {@link #advance} moves it or {@link #run} lets it go. */
    void freeze();

    /** Lets the clock go on from where it is. */
    void run();

    /** Lets the clock show the real time again. Times may go back by that; {@link #reset} is the better way. */
    void useRealTime();

    /**
     * A stage, to say who is on it.
     *
     * @param stageArn its ARN; under lenient resources it exists if it is well-formed
     * @return the stage; nothing is sent yet
     */
    FakeStage stage(String stageArn);

    /**
     * A composition, to look at it and to say what becomes of it.
     *
     * @param arn its ARN
     * @return the composition; nothing is sent yet
     */
    FakeComposition composition(String arn);

    /**
     * All compositions that have not been cleaned up, of all accounts and regions.
     *
     * @return the compositions, in the order of their start
     */
    List<Composition> compositions();

    /**
     * Says that a channel is broadcasting from elsewhere. A start that wants it is then a ConflictException.
     *
     * @param channelArn its ARN
     */
    void goLive(String channelArn);

    /**
     * Says that a channel is not broadcasting from elsewhere any more.
     *
     * @param channelArn its ARN
     */
    void goOffline(String channelArn);

    /**
     * Makes a resource exist; one that exists is left as it is. Needed only with {@code devservices.resources=strict}, or to
     * list it. A stage is then without publishers.
     *
     * @param arn of a stage, channel, encoder configuration or storage configuration
     */
    void create(String arn);

    /**
     * Makes a resource not exist, which is a ResourceNotFoundException for who wants it. Compositions on a stage stop.
     *
     * @param arn of a stage, channel, encoder configuration or storage configuration
     */
    void delete(String arn);

    /**
     * Lets something go wrong with requests to come. Of several faults, the first that hits a request is the only one that
     * does.
     *
     * @param fault what, with which requests, how often
     */
    void addFault(Fault fault);

    /** Lets nothing go wrong any more, with requests and with events. */
    void clearFaults();

    /**
     * The latest requests to the service, 500 at most. Those that a fault has hit are among them, and those that the extension
     * makes by itself: with an observer of ends, a ListCompositions now and then, and a GetComposition for each end.
     *
     * @return the requests, the oldest first
     */
    List<RecordedRequest> requests();

    /**
     * The latest requests to the service for one operation; see {@link #requests()}.
     *
     * @param operation such as {@code StartComposition}
     * @return the requests, the oldest first
     */
    List<RecordedRequest> requests(String operation);

    /**
     * Waits until so many requests for one operation have been recorded, at most ten seconds.
     *
     * @param operation such as {@code StartComposition}
     * @param count how many, those that have been recorded before included
     * @return the requests, the oldest first; maybe more than that
     * @throws IllegalStateException if there are fewer after ten seconds; it says how many, and which other ones
     */
    List<RecordedRequest> awaitRequests(String operation, int count);

    /** Forgets the requests so far. */
    void clearRequests();

    /**
     * The latest events that were emitted, 1,000 at most, as EventBridge writes them. Those that a fault has lost are among
     * them, and those that the test has emitted.
     *
     * @return JSON, the oldest first
     */
    List<String> events();

    /**
     * Delivers an event of the test's own, right or wrong, to the application and to webhooks.
     *
     * @param json the event
     */
    void emit(String json);

    /**
     * Lets something go wrong with events to come. Of several faults, the first that hits an event is the only one that does.
     *
     * @param fault what, with which events, how often
     */
    void addFault(EventFault fault);

    /**
     * Everything that exists, as JSON in the form of a seed ({@code devservices.seed}): {@code stages} with participants
     * and sessions, {@code encoderConfigurations}, {@code storageConfigurations}, {@code ingestConfigurations},
     * {@code publicKeys}, {@code channels} and {@code compositions}, with the field names of the API, and the {@code time} of
     * the snapshot.
     */
    String snapshot();

    /**
     * Adds everything that a snapshot or seed has, in the place of what has the same ARN. Its times move by as much as has
     * passed since its {@code time}, or since the latest of them if it has none.
     *
     * @param snapshot the JSON
     * @throws IllegalArgumentException if it is broken, or cannot be beside what is there, such as two compositions on one
     *         channel
     */
    void load(String snapshot);
}
