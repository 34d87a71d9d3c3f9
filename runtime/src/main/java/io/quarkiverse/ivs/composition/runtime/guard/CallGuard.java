package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.signing.CallCredentials;
import io.smallrye.mutiny.Uni;

/**
 * Runs the attempts of calls. A call passes, from the outside in:
 * <ol>
 * <li>retry: waits, with back-off, and begins again below;</li>
 * <li>credentials: first, so that a permit is used when it is given;</li>
 * <li>a look at the circuit breaker: while it is open nobody stands in the queue;</li>
 * <li>pacing: every attempt takes a permit, waiting for it in a fair queue, to which a throttled attempt goes back;</li>
 * <li>circuit breaker: refuses an attempt while the service is down, and counts how the others end;</li>
 * <li>time-out: begins with the attempt, its connection included, and cancels the exchange.</li>
 * </ol>
 * The breaker comes after the pacing, so that it sees nothing but attempts: a refused permit or a caller who leaves the
 * queue is neither a success nor a failure of the service. When it opens, all who stand in the queue are told.
 * <p>
 * Breaker and pacing belong to one operation in one region, so that failing starts never refuse a stop. They are made
 * on first use: SmallRye's guards cannot be made while the application is built. A call goes on, and its
 * result arrives, on the Vert.x context of the caller, or on an event loop if there is none.
 */
public final class CallGuard implements AutoCloseable {

    /** The breakers are named {@code ivs-composition.<operation>.<region>}, for {@code CircuitBreakerMaintenance}. */
    public static final String NAME_PREFIX = "ivs-composition";

    /** Far more than AWS has. Regions come from ARNs, and so from whoever gives them to the application. */
    private static final int MAX_REGIONS = 64;
    /** Shared by all regions beyond that, which do not exist anyway: SmallRye never forgets a breaker's name. */
    private static final String OTHER_REGIONS = "other";

    private final String namePrefix;
    private final GuardConfig config;
    private final CallRules rules;
    private final CallObserver observer;
    private final Map<Operation, ConcurrentMap<String, RegionalGuard>> guards = new EnumMap<>(Operation.class);
    private volatile boolean closed;

    /**
     * What is guarded.
     *
     * @param <T> what the service answers
     */
    public interface Call<T> {

        /** What is called. */
        Operation operation();

        /** Where. */
        String region();

        /** Makes one attempt; fails with {@link io.quarkiverse.ivs.composition.runtime.client.AttemptFailure} only. */
        Uni<T> attempt(Attempt attempt);

        /** What the caller gets for a failure. */
        Throwable failure(GuardedFailure failure);

        /** Whether it waits for what may pass; one that is made again anyway need not. */
        default boolean isPatient() {
            return true;
        }

        /** How long the whole call may take, or null if only the configured limits count. */
        default Duration timeout() {
            return null;
        }

        /** The template that the call came from, or null. */
        default String template() {
            return null;
        }

        /** The token of a start, or null. */
        default String idempotencyToken() {
            return null;
        }
    }

    /** An answer that says what was started, so that it is known if nobody waits for it any more. */
    @FunctionalInterface
    public interface Started {

        /** What was started. */
        Composition composition();
    }

    /**
     * A circuit breaker as it stands.
     *
     * @param name its name
     * @param state CLOSED, OPEN or HALF_OPEN
     */
    public record BreakerState(String name, String state) {
    }

    /**
     * A guard for the application.
     *
     * @param config its configuration
     * @param timeout of one attempt, and of a look-up of credentials
     * @param credentials where the credentials of calls come from
     * @param clock corrects the clock of the signatures by the service's
     * @param observers watch the calls
     * @param time the time
     * @param eventLoops where calls go on whose caller has no Vert.x context
     */
    public CallGuard(GuardConfig config, Duration timeout, CallCredentials credentials, Consumer<Instant> clock,
            List<CallObserver> observers, Time time, Supplier<CallerContext> eventLoops) {
        this(NAME_PREFIX, config, timeout, credentials, clock, observers, time, ThreadLocalRandom::current, eventLoops);
    }

    CallGuard(String namePrefix, GuardConfig config, Duration timeout, CallCredentials credentials, Consumer<Instant> clock,
            List<CallObserver> observers, Time time, Supplier<RandomGenerator> random, Supplier<CallerContext> eventLoops) {
        this.namePrefix = namePrefix;
        this.config = config;
        this.rules = new CallRules(time, random, credentials,
                new RetryPolicy(config.retry(), true, random, credentials, clock),
                new RetryPolicy(config.retry(), false, random, credentials, clock), timeout, eventLoops);
        this.observer = new CallObservers(Stream.concat(Stream.of(new CallLog()), observers.stream()).toList());
        for (Operation operation : Operation.values()) {
            guards.put(operation, new ConcurrentHashMap<>());
        }
    }

    /**
     * Runs a call. A caller who leaves before anything was sent keeps it from being sent; after that the attempt goes on
     * without the caller, and is the last one.
     *
     * @param calls makes the call, once for each subscription; what it throws is what the subscriber gets
     * @return the first success, or what the call makes of its {@link GuardedFailure}
     */
    public <T> Uni<T> call(Supplier<? extends Call<T>> calls) {
        return Uni.createFrom().emitter(caller -> {
            Call<T> call = calls.get();
            RegionalGuard guard = guard(call.operation(), call.region());
            new CallRun<>(rules, guard, call, observer.begin(call, guard.region()), caller).begin();
        });
    }

    /**
     * Fails what takes longer than its caller gave it; its end is told where a call's is.
     *
     * @param failure what the caller gets then
     */
    public <T> Uni<T> within(Duration limit, Uni<T> uni, Supplier<Throwable> failure) {
        return Uni.createFrom().deferred(
                () -> TimeLimit.of(uni, limit, rules.time(), CallerContext.current(rules.eventLoops()), failure))
                // There are no timers when the application shuts down, which the calls tell themselves.
                .onFailure(RejectedExecutionException.class).recoverWithUni(uni);
    }

    /** Every caller is told that the application shuts down, and so is whoever comes later. */
    @Override
    public void close() {
        closed = true;
        guards().forEach(RegionalGuard::close);
    }

    /** How many calls have begun, and their end was not told yet. */
    int calls() {
        return guards().mapToInt(RegionalGuard::calls).sum();
    }

    /** The state of each breaker that was used, sorted by name. */
    public List<BreakerState> breakers() {
        return guards().map(guard -> new BreakerState(guard.name(), guard.breaker().state().name()))
                .sorted(Comparator.comparing(BreakerState::name)).toList();
    }

    /** How many requests wait for a permit. */
    public int paced() {
        return guards().mapToInt(RegionalGuard::waiting).sum();
    }

    /**
     * How many attempts of this operation and region the service has throttled so far, those that were tried again included.
     */
    public long throttled(Operation operation, String region) {
        RegionalGuard guard = guards.get(operation).get(region);
        return guard == null ? 0 : guard.throttledAttempts();
    }

    private Stream<RegionalGuard> guards() {
        return guards.values().stream().flatMap(regions -> regions.values().stream());
    }

    private RegionalGuard guard(Operation operation, String region) {
        ConcurrentMap<String, RegionalGuard> regions = guards.get(operation);
        RegionalGuard guard = regions.get(region);
        return guard != null ? guard : newGuard(operation, regions, regions.size() < MAX_REGIONS ? region : OTHER_REGIONS);
    }

    private RegionalGuard newGuard(Operation operation, ConcurrentMap<String, RegionalGuard> regions, String region) {
        RegionalGuard guard = regions.computeIfAbsent(region, ignored -> {
            RegionalGuard made = new RegionalGuard(namePrefix + '.' + operation.apiName() + '.' + region, operation, region,
                    config, rules.time(), rules.random());
            observer.guards(made);
            return made;
        });
        if (closed) {
            guard.close();
        }
        return guard;
    }
}
