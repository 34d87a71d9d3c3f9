package io.quarkiverse.ivs.composition.fake.http;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Authentication;
import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.access.RateLimits;
import io.quarkiverse.ivs.composition.fake.control.Faults;
import io.quarkiverse.ivs.composition.fake.control.FaultyAnswer;
import io.quarkiverse.ivs.composition.fake.control.FaultyRequest;
import io.quarkiverse.ivs.composition.fake.control.RequestLog;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.events.EventQueue;
import io.quarkiverse.ivs.composition.fake.events.EventWriter;
import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.CompositionSpecs;
import io.quarkiverse.ivs.composition.fake.operations.Operations;
import io.quarkiverse.ivs.composition.fake.operations.Pages;
import io.quarkiverse.ivs.composition.fake.operations.Route;
import io.quarkiverse.ivs.composition.fake.operations.Routes;
import io.quarkiverse.ivs.composition.fake.recordings.Recordings;
import io.quarkiverse.ivs.composition.fake.rules.ApiOperation;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.state.FakeClock;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** All of the fake but its HTTP: the service, and around it what a test decides. Not thread-safe. */
public final class Fake {

    private static final System.Logger LOG = System.getLogger(Fake.class.getName());
    private static final long NANOS_PER_MICRO = 1000;

    final Store store;
    final CompositionSpecs specs;
    final FakeClock clock;
    final Faults<FaultyRequest> faults = new Faults<>(FaultyRequest::isMeant);
    final RequestLog log = new RequestLog();
    final EventQueue events = new EventQueue();
    final Routes routes;
    private final Recordings recordings;
    private final S3Reads s3;
    private final RateLimits rateLimits;
    private final Authentication authentication;
    private final LongSupplier nanoTime;
    private final Seed seed;

    public Fake(FakeSettings settings, Seed seed, RandomGenerator random, InstantSource realTime, LongSupplier nanoTime) {
        this.store = new Store(settings, random);
        this.specs = new CompositionSpecs(settings);
        this.clock = new FakeClock(realTime);
        this.rateLimits = new RateLimits(settings.rateLimit(), nanoTime);
        this.routes = new Routes(Operations.of(store, settings, new Pages(random.nextLong())));
        this.authentication = new Authentication(settings, realTime, clock);
        this.recordings = new Recordings(store);
        this.s3 = new S3Reads(recordings);
        this.nanoTime = nanoTime;
        this.seed = seed;
        store.listen(new EventWriter(store.ids(), (name, json) -> events.emit(name, json, clock.now())));
        store.listen(recordings);
        seed.load(store, specs, clock.now());
    }

    /** Answers a request to the service, or to the one that has its recordings. */
    public Answer answer(HttpRequest request) {
        if (CrossOrigin.isQuestion(request)) {
            return CrossOrigin.answer(request);
        }
        String requestId = store.ids().request();
        return CrossOrigin.shared(request, guarded(requestId, () -> answer(requestId, request)));
    }

    private Answer answer(String requestId, HttpRequest request) {
        long started = nanoTime.getAsLong();
        long now = clock.now();
        if (S3Reads.accepts(request)) {
            store.advance(now);
            return s3.answer(requestId, request, now);
        }
        String operation = routes.name(request);
        JsonNode fault = faults.next(new FaultyRequest(operation, () -> routes.input(request), store));
        Answer answer = fault == null ? serve(requestId, request, now)
                : FaultyAnswer.of(fault, requestId, () -> serve(requestId, request, now));
        long micros = (nanoTime.getAsLong() - started) / NANOS_PER_MICRO;
        log.add(now, operation, request, answer, micros, fault == null ? null : Json.text(fault, "kind"));
        return answer;
    }

    /** What the service answers. An error is an answer here, so the log has it. */
    private Answer serve(String requestId, HttpRequest request, long now) {
        return guarded(requestId, () -> {
            store.advance(now);
            Caller caller = authentication.caller(request);
            Route route = routes.find(request);
            ApiOperation api = route.api();
            rateLimits.take(api.name(), caller);
            return Answers.ok(requestId, api.status(), route.operation()
                    .answer(new Call(api.name(), api.defaults(), caller, route.read(request), now)));
        });
    }

    /** Turns whatever is thrown into an answer in the service's shape. */
    static Answer guarded(String requestId, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (ServiceError e) {
            return Answers.error(requestId, e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The fake of Amazon IVS Real-Time failed on its own; this is a bug in it", e);
            return Answers.error(requestId,
                    new ServiceError(500, "InternalServerException", "The fake failed; its log says why"));
        }
    }

    /** Answers a request that is not even read. */
    public Answer refuse(ServiceError error) {
        return Answers.error(store.ids().request(), error);
    }

    /** Everything is as it was when the fake started. */
    public void reset() {
        store.clear();
        clock.reset();
        faults.clear();
        log.clear();
        events.clear();
        rateLimits.clear();
        recordings.clear();
        seed.load(store, specs, clock.now());
    }
}
