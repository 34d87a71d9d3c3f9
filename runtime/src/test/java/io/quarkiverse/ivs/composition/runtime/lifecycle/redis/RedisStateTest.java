package io.quarkiverse.ivs.composition.runtime.lifecycle.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.Claims.Taking;
import io.quarkiverse.ivs.composition.runtime.guard.CapturedLog;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;

class RedisStateTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private Function<String, Uni<Response>> redis = command -> Uni.createFrom().nothing();

    @Test
    void whileItStandsStillNobodyWaitsForThoseBeforeHim() throws Exception {
        RedisState state = state(Duration.ofMillis(200), Duration.ofMillis(200));
        List<CompletableFuture<Taking>> takings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            takings.add(state.take("event/" + i, "me", LEASE).subscribeAsCompletionStage());
        }
        for (CompletableFuture<Taking> taking : takings) {
            assertThatThrownBy(() -> taking.get(1, TimeUnit.MINUTES)).hasRootCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(commands).as("five at once, for two turns").hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void oneThatRefusesScriptsIsSaidOnceAlthoughItTakesOtherCommands() {
        redis = command -> command.equals("EVAL") ? Uni.createFrom().failure(new IllegalStateException("NOPERM"))
                : Uni.createFrom().item(answer(0));
        RedisState state = state(Duration.ofSeconds(2), Duration.ofSeconds(2));
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> state.due(Instant.EPOCH).await().indefinitely()).hasMessage("NOPERM");
                assertThat(state.waiting().await().indefinitely()).isZero();
            }
            redis = command -> Uni.createFrom().item(answer(2));
            assertThat(state.take("event/1", "me", LEASE).await().indefinitely()).isEqualTo(Taking.HELD);
            assertThat(log.lines()).filteredOn(line -> !line.startsWith("DEBUG")).containsExactly(
                    "WARN Redis is not to be had: NOPERM. What replicas have to agree on, events and the ends of compositions,"
                            + " is told when it is back; calls do not need it",
                    "INFO Redis is back");
        }
    }

    @SuppressWarnings("unchecked")
    private RedisState state(Duration longestCall, Duration longestWait) {
        ReactiveRedisDataSource source = proxy(ReactiveRedisDataSource.class, (name, arguments) -> {
            commands.add((String) arguments[0]);
            return redis.apply((String) arguments[0]);
        });
        RedisState state = new RedisState(
                proxy(InjectableInstance.class, (name, none) -> name.equals("listActive") ? List.of(source) : source),
                longestCall, longestWait);
        state.open("shop", null);
        return state;
    }

    private static Response answer(long number) {
        return Response.newInstance(proxy(io.vertx.redis.client.Response.class,
                (name, none) -> name.equals("toInteger") ? (Object) (int) number : (Object) number));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
