package io.quarkiverse.ivs.composition.runtime.lifecycle.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig;
import io.quarkiverse.ivs.composition.runtime.lifecycle.ConcurrencyLimit;
import io.quarkiverse.ivs.composition.runtime.lifecycle.SharedState;
import io.quarkiverse.ivs.composition.runtime.lifecycle.UntoldEnd;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;

/**
 * What replicas share, in the default Redis of the application. All keys begin with the owner, in braces so that a cluster
 * keeps them together, and each has a time to live.
 */
@Typed(SharedState.class)
class RedisState implements SharedState, Claims {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    /** Fewer than the connections of the client's pool: beyond its own short queue it fails at once. */
    private static final int AT_ONCE = 5;
    private static final int MAX_WAITING = 10_000;
    /** One that stands still would otherwise be waited for without end. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(2);
    /** Of a call for its turn: whoever delivers an event hears after four seconds that it has to come again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration DONE_KEPT = Duration.ofHours(24);
    /** Longer than an end is told again. */
    private static final Duration END_KEPT = Duration.ofHours(25);
    private static final int DUE_AT_ONCE = 100;
    private static final int MAX_REGIONS = 64;

    private final InjectableInstance<ReactiveRedisDataSource> dataSources;
    private final Duration longestCall;
    private final Duration longestWait;
    private final ConcurrencyLimit calls = new ConcurrencyLimit(AT_ONCE, MAX_WAITING);
    private final AtomicBoolean lost = new AtomicBoolean();
    private ReactiveRedisDataSource redis;
    private String prefix;

    @Inject
    RedisState(InjectableInstance<ReactiveRedisDataSource> dataSources) {
        this(dataSources, LONGEST_CALL, LONGEST_WAIT);
    }

    RedisState(InjectableInstance<ReactiveRedisDataSource> dataSources, Duration longestCall, Duration longestWait) {
        this.dataSources = dataSources;
        this.longestCall = longestCall;
        this.longestWait = longestWait;
    }

    @Override
    public void open(String owner, LifecycleConfig config) {
        if (dataSources.listActive().isEmpty()) {
            throw new ConfigurationException(ConfigKeys.CLAIMS + " is redis, but the default Redis client is not configured."
                    + " Set quarkus.redis.hosts, or remove the key to keep claims in memory.");
        }
        redis = dataSources.getActive();
        prefix = "{" + owner + "}:ivs-composition:";
    }

    @Override
    public Claims claims() {
        return this;
    }

    @Override
    public Uni<Taking> take(String key, String owner, Duration lease) {
        return script(Scripts.TAKE, List.of(claim(key)), owner, millis(lease)).map(answer -> switch (answer.toInteger()) {
            case 0 -> Taking.TAKEN;
            case 1 -> Taking.DONE;
            default -> Taking.HELD;
        });
    }

    @Override
    public Uni<Boolean> renew(String key, String owner, Duration lease) {
        return script(Scripts.REPLACE, List.of(claim(key)), owner, millis(lease), owner).map(RedisState::isOne);
    }

    @Override
    public Uni<Boolean> done(String key, String owner) {
        return script(Scripts.REPLACE, List.of(claim(key)), owner, millis(DONE_KEPT), Scripts.DONE).map(RedisState::isOne);
    }

    @Override
    public Uni<Boolean> giveBack(String key, String owner) {
        return script(Scripts.GIVE_BACK, List.of(claim(key)), owner).map(RedisState::isOne);
    }

    @Override
    public Uni<Void> keep(UntoldEnd end) {
        return script(Scripts.KEEP, List.of(end(end.arn()), times()), end.toJson(), millis(END_KEPT),
                Long.toString(end.due().toEpochMilli()), end.arn()).replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(String arn) {
        return script(Scripts.FORGET, List.of(end(arn), times()), arn).replaceWithVoid();
    }

    @Override
    public Uni<List<UntoldEnd>> due(Instant now) {
        return script(Scripts.DUE, List.of(times()), Long.toString(now.toEpochMilli()), Integer.toString(DUE_AT_ONCE), end(""))
                .map(answer -> texts(answer).stream().flatMap(json -> UntoldEnd.fromJson(json).stream()).toList());
    }

    @Override
    public Uni<Long> waiting() {
        return call("ZCARD", times()).map(Response::toLong);
    }

    @Override
    public Uni<Set<String>> regions(Set<String> own) {
        String key = prefix + "regions";
        Uni<?> added = own.isEmpty() ? Uni.createFrom().voidItem()
                : call("SADD", Stream.concat(Stream.of(key), own.stream()).toArray(String[]::new))
                        .chain(() -> call("PEXPIRE", key, millis(END_KEPT)));
        return added.chain(() -> call("SMEMBERS", key)).map(answer -> {
            Set<String> all = new HashSet<>(own);
            texts(answer).stream().limit(MAX_REGIONS).forEach(all::add);
            return all;
        });
    }

    private String claim(String key) {
        return prefix + "claim:" + key;
    }

    private String end(String arn) {
        return prefix + "end:" + arn;
    }

    private String times() {
        return prefix + "ends";
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static boolean isOne(Response answer) {
        return answer.toInteger() == 1;
    }

    private static List<String> texts(Response answer) {
        List<String> texts = new ArrayList<>();
        if (answer != null) {
            answer.forEach(each -> texts.add(each.toString()));
        }
        return texts;
    }

    /** All that matters is a script: by these it is said whether Redis is there. */
    private Uni<Response> script(String text, List<String> keys, String... arguments) {
        return call("EVAL", Stream.of(Stream.of(text, Integer.toString(keys.size())), keys.stream(), Arrays.stream(arguments))
                .flatMap(part -> part).toArray(String[]::new))
                .onItem().invoke(answer -> found())
                .onFailure().invoke(this::lost);
    }

    private Uni<Response> call(String command, String... arguments) {
        return Uni.createFrom().completionStage(() -> {
            long since = System.nanoTime();
            return calls.run(() -> System.nanoTime() - since > longestWait.toNanos() ? noAnswer()
                    : begin(command, arguments));
        });
    }

    private CompletableFuture<Response> begin(String command, String... arguments) {
        return redis.execute(command, arguments).ifNoItem().after(longestCall).recoverWithUni(() -> Uni.createFrom()
                .completionStage(this::noAnswer)).subscribeAsCompletionStage();
    }

    private CompletableFuture<Response> noAnswer() {
        return CompletableFuture
                .failedFuture(new IllegalStateException("no answer within " + longestCall.toSeconds() + " s"));
    }

    private void lost(Throwable failure) {
        if (lost.compareAndSet(false, true)) {
            LOG.warnf("Redis is not to be had: %s. What replicas have to agree on, events and the ends of compositions, is told"
                    + " when it is back; calls do not need it", failure.getMessage());
        } else {
            LOG.debug("Redis is not to be had", failure);
        }
    }

    private void found() {
        if (lost.compareAndSet(true, false)) {
            LOG.info("Redis is back");
        }
    }
}
