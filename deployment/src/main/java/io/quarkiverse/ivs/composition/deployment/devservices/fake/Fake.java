package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** All of the fake but its HTTP: the service, and around it what a test decides. Not thread-safe. */
final class Fake {

    private static final long NANOS_PER_MICRO = 1000;

    private final World world;
    private final FakeClock clock;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final RateLimits rateLimits;
    private final FakeService service;
    private final LongSupplier nanoTime;
    private final Seed seed;

    Fake(FakeSettings settings, Seed seed, RandomGenerator random, InstantSource realTime, LongSupplier nanoTime) {
        this.world = new World(settings, random);
        this.clock = new FakeClock(realTime);
        this.rateLimits = new RateLimits(settings.rateLimit(), nanoTime);
        this.service = new FakeService(world, new Signatures(settings.signatures(), realTime), rateLimits);
        this.nanoTime = nanoTime;
        this.seed = seed;
        seed.plant(world, clock.now());
    }

    /** Answers a request to the service. */
    Answer answer(WireRequest request) {
        String requestId = world.ids().request();
        return FakeService.guarded(requestId, () -> answer(requestId, request));
    }

    private Answer answer(String requestId, WireRequest request) {
        long started = nanoTime.getAsLong();
        long now = clock.now();
        String operation = service.operation(request);
        Fault fault = faults.next(operation);
        Answer answer = fault == null ? service.answer(requestId, request, now)
                : fault.apply(requestId, () -> service.answer(requestId, request, now));
        long micros = (nanoTime.getAsLong() - started) / NANOS_PER_MICRO;
        log.add(new RequestLog.Entry(now, operation, request, answer, micros, fault == null ? null : fault.kind()));
        return answer;
    }

    /** Answers a request that is not even read. */
    Answer refuse(int status, String code, String message) {
        return Answers.error(world.ids().request(), status, code, message);
    }

    /** Everything is as it was when the fake started. */
    void reset() {
        world.clear();
        clock.reset();
        faults.clear();
        log.clear();
        rateLimits.clear();
        seed.plant(world, clock.now());
    }

    World world() {
        return world;
    }

    FakeClock clock() {
        return clock;
    }

    Faults faults() {
        return faults;
    }

    RequestLog log() {
        return log;
    }
}
