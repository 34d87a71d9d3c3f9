package io.quarkiverse.ivs.composition.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/** What pages do to the fake, and what they see of it. Each method says so when the endpoint is not the fake. */
public class FakeRpc {

    @Inject
    FakeControl fake;

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

    /** The clock moves on by a duration of ISO 8601, such as PT1M. */
    public RpcResult advance(String duration) {
        return RpcResult.of(() -> fake.post("clock", Map.of("advance", duration)));
    }

    /** The clock stands still ({@code frozen}), runs on ({@code running}), or shows the real time again ({@code real}). */
    public RpcResult clock(String mode) {
        return RpcResult.of(() -> fake.post("clock", Map.of("mode", mode)));
    }

    /** Everything is as it was when the fake started. */
    public RpcResult reset() {
        return RpcResult.of(() -> fake.post("reset", Map.of()));
    }

    /** Everything that exists, in the form of a seed. */
    public RpcResult snapshot() {
        return RpcResult.of(() -> fake.get("snapshot"));
    }

    /** Adds everything that a snapshot or seed has. */
    public RpcResult load(String json) {
        return RpcResult.of(() -> fake.post("snapshot", object(json)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String json) {
        try {
            return WireFormat.read(json.getBytes(UTF_8), Map.class);
        } catch (IOException e) {
            throw new IllegalStateException("This is no snapshot: it is no JSON object", e);
        }
    }

    /** The next call of the service is answered 429; control and Dev UI do not count as one. */
    public RpcResult throttleNext() {
        return RpcResult.of(() -> fake.post("faults", Map.of("kind", "error", "status", 429, "code", "ThrottlingException",
                "message", "Rate exceeded", "times", 1)));
    }

    /**
     * A {@link RequestsView}.
     *
     * @param after the number of the latest request that the page knows, 0 for none
     */
    public RpcResult requests(int after) {
        return RpcResult.of(() -> {
            EndpointInUse endpoint = fake.endpoint();
            return new RequestsView(endpoint, endpoint.fake() ? fake.get("requests?after=" + after) : null);
        });
    }

    /** A request and its answer, whole, by its number. */
    public RpcResult exchange(int number) {
        return RpcResult.of(() -> {
            List<?> found = (List<?>) fake.get("requests?number=" + number).get("requests");
            if (found.isEmpty()) {
                throw new IllegalStateException("The fake has forgotten this request");
            }
            return found.get(0);
        });
    }
}
