package io.quarkiverse.ivs.composition.runtime.devui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** What pages do to the fake, and what they see of it. Each method says so when the endpoint is not the fake. */
public class FakeRpc {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int REQUESTS = 200;

    @Inject
    Vertx vertx;

    @Inject
    Config config;

    private FakeControl fake;

    @PostConstruct
    void connect() {
        fake = FakeControl.of(vertx, config);
    }

    @NonBlocking
    public Uni<EndpointInUse> endpoint() {
        return fake.endpoint();
    }

    /** Breaks a destination ({@code reconnect}), or restores it ({@code activate}). */
    @NonBlocking
    public Uni<Answer> destination(String arn, String destination, String action) {
        return Answer.to(fake.post("compositions", Map.of("arn", arn, "destination", destination, "action", action)));
    }

    /** Somebody publishes on a stage ({@code publish}), or leaves it ({@code leave}). */
    @NonBlocking
    public Uni<Answer> publisher(String stageArn, String userId, String action) {
        return Answer.to(fake.post("participants", Map.of("stageArn", stageArn, "userId", userId, "action", action)));
    }

    @NonBlocking
    public Uni<Answer> advanceMinute() {
        return Answer.to(fake.post("clock", Map.of("advance", "PT1M")));
    }

    /** The next call of the service is answered 429; control and Dev UI do not count as one. */
    @NonBlocking
    public Uni<Answer> throttleNext() {
        return Answer.to(fake.post("faults", Map.of("kind", "error", "status", 429, "code", "ThrottlingException",
                "message", "Rate exceeded", "times", 1)));
    }

    /** The latest requests, the newest first, whenever there is another one. */
    @NonBlocking
    public Multi<Answer> requests() {
        return Multi.createFrom().ticks().every(INTERVAL)
                .onOverflow().drop()
                .onItem().transformToUniAndConcatenate(tick -> Answer.to(fake.get("requests").map(FakeRpc::latest)))
                .skip().repetitions();
    }

    private static List<?> latest(Map<String, Object> recorded) {
        List<?> all = new ArrayList<>((List<?>) recorded.get("requests"));
        Collections.reverse(all);
        return all.subList(0, Math.min(REQUESTS, all.size()));
    }
}
