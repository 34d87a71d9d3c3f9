package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The HTTP interface that tests drive the fake through, in any language: {@code io.quarkiverse.ivs.composition.test.FakeIvs} is
 * a client of it. Everything is JSON below {@code /_fake/}, unsigned; each answer has the header {@code X-Ivs-Fake}, by which a
 * caller knows that the endpoint is a fake. The page {@code testing.adoc} of the documentation has the table of its requests,
 * which belongs to what users are promised.
 */
final class Control {

    /** What all paths begin with. */
    static final String PATH = "/_fake/";
    /** The header that tells a fake from the service. */
    static final String HEADER = "X-Ivs-Fake";

    private static final String REQUEST_ID = "control";

    private final Fake fake;
    private final Map<String, Route> routes = new HashMap<>();

    Control(Fake fake) {
        this.fake = fake;
        Rule anything = (path, value) -> {
        };
        TimeControl time = new TimeControl(fake);
        add("POST", "reset", anything, time::reset);
        add("GET", "clock", anything, time::show);
        add("POST", "clock", ControlRules.CLOCK, time::change);

        WorldControl world = new WorldControl(fake.world());
        add("POST", "participants", ControlRules.PARTICIPANT, world::participant);
        add("POST", "channels", ControlRules.CHANNEL, world::channel);
        add("POST", "resources", ControlRules.RESOURCE, world::resource);
        add("GET", "snapshot", anything, call -> new Snapshot(fake.world(), call.now()).take());
        add("POST", "snapshot", anything, world::load);

        CompositionControl compositions = new CompositionControl(fake.world().compositions());
        add("GET", "compositions", anything, compositions::show);
        add("POST", "compositions", ControlRules.COMPOSITION, compositions::change);

        ExchangeControl exchanges = new ExchangeControl(fake.faults(), fake.log());
        add("GET", "faults", anything, exchanges::faults);
        add("POST", "faults", Fault.RULE, exchanges::addFault);
        add("DELETE", "faults", anything, exchanges::clearFaults);
        add("GET", "requests", anything, exchanges::requests);
        add("DELETE", "requests", anything, exchanges::clearRequests);
    }

    Answer answer(WireRequest request) {
        return own(FakeService.guarded(REQUEST_ID, () -> Answers.ok(REQUEST_ID, act(request))));
    }

    /** Answers a request that is not even read. */
    Answer refuse(int status, String code, String message) {
        return own(Answers.error(REQUEST_ID, status, code, message));
    }

    private static Answer own(Answer answer) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        // The service lets web pages read its errors; what is below this path is none of theirs.
        headers.keySet().removeIf(name -> name.startsWith("Access-Control-"));
        headers.put(HEADER, "1");
        return new Answer(answer.status(), headers, answer.body());
    }

    private byte[] act(WireRequest request) {
        LocalCallers.check(request);
        Route route = routes.get(request.method() + " " + request.path());
        if (route == null) {
            throw new ServiceError(404, "UnknownOperationException", "The fake has no control for this method and path");
        }
        long now = fake.clock().now();
        fake.world().advance(now);
        JsonNode body = request.method().equals("GET") ? UriEncoding.parameters(request.query())
                : FakeService.parse(route.name(), request.body());
        route.rule().check(Path.of(route.name()), body);
        return route.operation().answer(new Call(route.name(), new Caller(null, null), body, now));
    }

    private void add(String method, String name, Rule rule, Operation operation) {
        routes.put(method + " " + PATH + name, new Route(name, rule, operation));
    }
}
