package io.quarkiverse.ivs.composition.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;

/** {@link FakeIvs} over the control interface of the fake. */
final class HttpFakeIvs implements FakeIvs {

    private static final Duration AWAITED = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final ControlClient control;

    /** @param controlToken what a fake elsewhere asks for, or null */
    HttpFakeIvs(Supplier<URI> endpoint, String controlToken) {
        this.control = new ControlClient(endpoint, controlToken);
    }

    @Override
    public URI endpoint() {
        return control.endpoint();
    }

    @Override
    public void reset() {
        control.post("reset", Map.of());
    }

    @Override
    public Instant now() {
        return control.get("clock", ClockAnswer.class).now();
    }

    @Override
    public void advance(Duration duration) {
        control.post("clock", Map.of("advance", duration.toString()));
    }

    @Override
    public void freeze() {
        control.post("clock", Map.of("mode", "frozen"));
    }

    @Override
    public void run() {
        control.post("clock", Map.of("mode", "running"));
    }

    @Override
    public void useRealTime() {
        control.post("clock", Map.of("mode", "real"));
    }

    @Override
    public FakeStage stage(String stageArn) {
        return new Stage(control, stageArn);
    }

    @Override
    public FakeComposition composition(String arn) {
        return new OneComposition(control, arn);
    }

    @Override
    public List<Composition> compositions() {
        return control.get("compositions", CompositionsAnswer.class).compositions();
    }

    @Override
    public void goLive(String channelArn) {
        control.post("channels", Map.of("arn", channelArn, "live", true));
    }

    @Override
    public void goOffline(String channelArn) {
        control.post("channels", Map.of("arn", channelArn, "live", false));
    }

    @Override
    public void create(String arn) {
        control.post("resources", Map.of("arn", arn, "exists", true));
    }

    @Override
    public void delete(String arn) {
        control.post("resources", Map.of("arn", arn, "exists", false));
    }

    @Override
    public void addFault(Fault fault) {
        control.post("faults", fault.description());
    }

    @Override
    public void clearFaults() {
        control.delete("faults");
        control.delete("event-faults");
    }

    @Override
    public List<String> events() {
        return control.get("emitted-events", EventsAnswer.class).events().stream().map(EmittedEvent::json).toList();
    }

    @Override
    public void emit(String json) {
        control.post("events", Map.of("json", json));
    }

    @Override
    public void addFault(EventFault fault) {
        control.post("event-faults", fault.description());
    }

    @Override
    public List<RecordedRequest> requests() {
        return control.get("requests", RequestsAnswer.class).requests();
    }

    @Override
    public List<RecordedRequest> requests(String operation) {
        return requests().stream().filter(request -> operation.equals(request.operation())).toList();
    }

    @Override
    public List<RecordedRequest> awaitRequests(String operation, int count) {
        long deadline = System.nanoTime() + AWAITED.toNanos();
        while (true) {
            List<RecordedRequest> found = requests(operation);
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The fake has had " + found.size() + " of " + count + " requests for "
                        + operation + " after " + AWAITED.toSeconds() + " s; all that it had: "
                        + requests().stream().map(RecordedRequest::operation).toList());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void clearRequests() {
        control.delete("requests");
    }

    @Override
    public String snapshot() {
        return new String(control.get("snapshot"), UTF_8);
    }

    @Override
    public void load(String snapshot) {
        control.post("snapshot", snapshot.getBytes(UTF_8));
    }

    /** GET /_fake/emitted-events. */
    record EventsAnswer(List<EmittedEvent> events) {
    }

    /** One of GET /_fake/emitted-events. */
    record EmittedEvent(long number, String json, boolean lost) {
    }

    /** GET /_fake/clock. */
    record ClockAnswer(Instant now, boolean frozen) {
    }

    /** GET /_fake/compositions. */
    record CompositionsAnswer(List<Composition> compositions) {
    }

    /** GET /_fake/requests. */
    record RequestsAnswer(List<RecordedRequest> requests) {
    }

    private record Stage(ControlClient control, String arn) implements FakeStage {

        @Override
        public void join(String userId) {
            participant(userId, "join");
        }

        @Override
        public void publish(String userId) {
            participant(userId, "publish");
        }

        @Override
        public void unpublish(String userId) {
            participant(userId, "unpublish");
        }

        @Override
        public void leave(String userId) {
            participant(userId, "leave");
        }

        private void participant(String userId, String action) {
            control.post("participants", Map.of("stageArn", arn, "userId", userId, "action", action));
        }
    }

    private record OneComposition(ControlClient control, String arn) implements FakeComposition {

        @Override
        public Optional<Composition> get() {
            String path = "compositions?arn=" + URLEncoder.encode(arn, UTF_8);
            return control.get(path, CompositionsAnswer.class).compositions().stream().findFirst();
        }

        @Override
        public CompositionState state() {
            return get().map(Composition::state)
                    .orElseThrow(() -> new IllegalStateException("Resource: " + arn + " not found"));
        }

        @Override
        public FakeDestination destination(String nameOrId) {
            return new OneDestination(control, arn, nameOrId);
        }

        @Override
        public void activate() {
            act("activate");
        }

        @Override
        public void stop() {
            act("stop");
        }

        @Override
        public void end() {
            act("end");
        }

        private void act(String action) {
            control.post("compositions", Map.of("arn", arn, "action", action));
        }
    }

    private record OneDestination(ControlClient control, String arn, String nameOrId) implements FakeDestination {

        @Override
        public void activate() {
            act("activate");
        }

        @Override
        public void reconnect() {
            act("reconnect");
        }

        @Override
        public void fail() {
            act("fail");
        }

        private void act(String action) {
            control.post("compositions", Map.of("arn", arn, "destination", nameOrId, "action", action));
        }
    }
}
