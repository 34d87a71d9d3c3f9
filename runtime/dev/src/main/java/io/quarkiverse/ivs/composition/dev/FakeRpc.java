package io.quarkiverse.ivs.composition.dev;

import java.time.Duration;
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
        return fake.likelyEndpoint();
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

    /** A {@link RequestsView} whenever there is another one to see. */
    @NonBlocking
    public Multi<Answer> requests() {
        return Watch.every(INTERVAL, fake.endpoint().chain(endpoint -> endpoint.fake()
                ? recorded().map(exchanges -> new RequestsView(endpoint, exchanges.rows()))
                : Uni.createFrom().item(new RequestsView(endpoint, null))));
    }

    /** A request and its answer, whole, by the id of its row. */
    @NonBlocking
    public Uni<Answer> exchange(String id) {
        return Answer.to(recorded().map(exchanges -> exchanges.find(id).orElseThrow(
                () -> new IllegalStateException("The fake has forgotten this request"))));
    }

    private Uni<RecordedExchanges> recorded() {
        return fake.get("requests").map(RecordedExchanges::of);
    }
}
