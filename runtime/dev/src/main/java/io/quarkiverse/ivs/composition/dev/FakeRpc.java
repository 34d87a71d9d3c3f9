package io.quarkiverse.ivs.composition.dev;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/** What pages do to the fake, and what they see of it. Each method says so when the endpoint is not the fake. */
public class FakeRpc {

    @Inject
    Config config;

    private FakeControl fake;

    @PostConstruct
    void connect() {
        fake = new FakeControl(config);
    }

    /** An {@link EndpointInUse}. */
    public RpcResult endpoint() {
        return RpcResult.of(fake::endpoint);
    }

    /** Breaks a destination ({@code reconnect}), or restores it ({@code activate}). */
    public RpcResult destination(String arn, String destination, String action) {
        return RpcResult.of(() -> fake.post("compositions",
                Map.of("arn", arn, "destination", destination, "action", action)));
    }

    /** Somebody publishes on a stage ({@code publish}), or leaves it ({@code leave}). */
    public RpcResult publisher(String stageArn, String userId, String action) {
        return RpcResult.of(() -> fake.post("participants",
                Map.of("stageArn", stageArn, "userId", userId, "action", action)));
    }

    public RpcResult advanceMinute() {
        return RpcResult.of(() -> fake.post("clock", Map.of("advance", "PT1M")));
    }

    /** The next call of the service is answered 429; control and Dev UI do not count as one. */
    public RpcResult throttleNext() {
        return RpcResult.of(() -> fake.post("faults", Map.of("kind", "error", "status", 429, "code", "ThrottlingException",
                "message", "Rate exceeded", "times", 1)));
    }

    /** A {@link RequestsView}. */
    public RpcResult requests() {
        return RpcResult.of(() -> {
            EndpointInUse endpoint = fake.endpoint();
            return new RequestsView(endpoint, endpoint.fake() ? recorded().rows() : null);
        });
    }

    /** A request and its answer, whole, by the id of its row. */
    public RpcResult exchange(String id) {
        return RpcResult.of(() -> recorded().find(id).orElseThrow(
                () -> new IllegalStateException("The fake has forgotten this request")));
    }

    private RecordedExchanges recorded() {
        return RecordedExchanges.of(fake.get("requests"));
    }
}
