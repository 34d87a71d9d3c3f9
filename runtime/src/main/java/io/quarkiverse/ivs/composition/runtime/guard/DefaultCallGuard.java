package io.quarkiverse.ivs.composition.runtime.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.client.CallerContext;
import io.quarkiverse.ivs.composition.runtime.config.GuardConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.EmptyUniSubscription;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;

/**
 * The guard. A call passes, from the outside in:
 * <ol>
 * <li>retry: waits, with back-off, and begins again below;</li>
 * <li>a look at the circuit breaker: while it is open nobody stands in the queue;</li>
 * <li>pacing: every attempt takes a permit, waiting for it in a fair queue;</li>
 * <li>circuit breaker: refuses an attempt while the service is down, and counts how the others end;</li>
 * <li>time-out: begins with the attempt, credentials and connection included, and cancels the exchange.</li>
 * </ol>
 * The breaker comes after the pacing, so that it sees nothing but attempts: a refused permit or a caller who leaves the
 * queue is neither a success nor a failure of the service, and a call that stood in the queue when the breaker opened is not
 * sent.
 * <p>
 * Breaker and pacing belong to one operation in one region, so that failing starts never refuse a stop. They are made
 * on first use: SmallRye's guards cannot be made while the application is built. A call goes on, and its
 * result arrives, on the Vert.x context of the caller, or on an event loop if there is none.
 */
public final class DefaultCallGuard implements CallGuard, AutoCloseable {

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
     * A guard for the application.
     *
     * @param config its configuration
     * @param timeout of one attempt
     * @param credentials drops expired credentials
     * @param clock corrects the clock of the signatures
     * @param observer watches the calls
     * @param time the time
     * @param eventLoops where calls go on whose caller has no Vert.x context
     */
    public DefaultCallGuard(GuardConfig config, Duration timeout, CredentialsRenewal credentials, ClockCorrection clock,
            CallObserver observer, Time time, Supplier<CallerContext> eventLoops) {
        this(NAME_PREFIX, config, timeout, credentials, clock, observer, time, ThreadLocalRandom::current, eventLoops);
    }

    DefaultCallGuard(String namePrefix, GuardConfig config, Duration timeout, CredentialsRenewal credentials,
            ClockCorrection clock, CallObserver observer, Time time, Supplier<RandomGenerator> random,
            Supplier<CallerContext> eventLoops) {
        this.namePrefix = namePrefix;
        this.config = config;
        this.rules = new CallRules(time, random, new RetryPolicy(config.retry(), true, random, credentials, clock),
                new RetryPolicy(config.retry(), false, random, credentials, clock), timeout, eventLoops);
        this.observer = observer;
        for (Operation operation : Operation.values()) {
            guards.put(operation, new ConcurrentHashMap<>());
        }
    }

    @Override
    public <T> Uni<T> call(Supplier<? extends Call<T>> call) {
        return new GuardedUni<>(call);
    }

    /** Whoever waits for a permit or a retry is told that the application shuts down, and so is whoever comes later. */
    @Override
    public void close() {
        closed = true;
        guards.values().forEach(regions -> regions.values().forEach(RegionalGuard::close));
    }

    /** The state of each breaker that was used, sorted by name. */
    public List<BreakerState> breakers() {
        List<BreakerState> states = new ArrayList<>();
        guards.values().forEach(regions -> regions.values()
                .forEach(guard -> states.add(new BreakerState(guard.name(), guard.breaker().state().name()))));
        states.sort(Comparator.comparing(BreakerState::name));
        return states;
    }

    /** How many requests wait for a permit. */
    public int paced() {
        return guards.values().stream().flatMap(regions -> regions.values().stream())
                .mapToInt(guard -> guard.pacer() == null ? 0 : guard.pacer().waiting())
                .sum();
    }

    @Override
    public long throttled(Operation operation, String region) {
        RegionalGuard guard = guards.get(operation).get(region);
        return guard == null ? 0 : guard.throttled();
    }

    private RegionalGuard guard(Operation operation, String region) {
        ConcurrentMap<String, RegionalGuard> regions = guards.get(operation);
        RegionalGuard guard = regions.get(region);
        return guard != null ? guard : newGuard(operation, regions, regions.size() < MAX_REGIONS ? region : OTHER_REGIONS);
    }

    private RegionalGuard newGuard(Operation operation, ConcurrentMap<String, RegionalGuard> regions, String region) {
        RegionalGuard guard = regions.computeIfAbsent(region,
                ignored -> new RegionalGuard(namePrefix + '.' + operation.apiName() + '.' + region, region, config,
                        rules.time()));
        if (closed) {
            guard.close();
        }
        return guard;
    }

    /** A call for each subscription. Not an emitter of Mutiny's: that captures all contexts of the caller, for nobody. */
    private final class GuardedUni<T> extends AbstractUni<T> {

        private final Supplier<? extends Call<T>> calls;

        GuardedUni(Supplier<? extends Call<T>> calls) {
            this.calls = calls;
        }

        @Override
        public void subscribe(UniSubscriber<? super T> subscriber) {
            GuardedCall<T> guarded;
            try {
                Call<T> call = calls.get();
                RegionalGuard guard = guard(call.operation(), call.region());
                guarded = new GuardedCall<>(rules, guard, call, observer.begin(call.operation(), guard.region()), subscriber);
            } catch (RuntimeException e) {
                EmptyUniSubscription.propagateFailureEvent(subscriber, e);
                return;
            }
            guarded.begin();
        }
    }

    /**
     * A circuit breaker as it stands.
     *
     * @param name its name
     * @param state CLOSED, OPEN or HALF_OPEN
     */
    public record BreakerState(String name, String state) {
    }
}
