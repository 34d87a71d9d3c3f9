package io.quarkiverse.ivs.composition.fake.http;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.control.ClockControl;
import io.quarkiverse.ivs.composition.fake.control.CompositionControl;
import io.quarkiverse.ivs.composition.fake.control.ControlRules;
import io.quarkiverse.ivs.composition.fake.control.ExchangeControl;
import io.quarkiverse.ivs.composition.fake.control.Fault;
import io.quarkiverse.ivs.composition.fake.control.ResourceControl;
import io.quarkiverse.ivs.composition.fake.control.Snapshot;
import io.quarkiverse.ivs.composition.fake.events.EventControl;
import io.quarkiverse.ivs.composition.fake.events.EventFaults;
import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.Operation;
import io.quarkiverse.ivs.composition.fake.operations.Route;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.UriEncoding;

/**
 * The HTTP interface that tests drive the fake through, in any language: the extension's {@code FakeIvs} is a client of it.
 * Everything is JSON below {@code /_fake/}, unsigned; each answer has the header {@code X-Ivs-Fake}, by which a caller knows
 * that the endpoint is a fake. The page {@code testing.adoc} of the documentation has the table of its requests, which belongs
 * to what users are promised.
 */
public final class ControlRoutes {

    /** What all paths begin with. */
    static final String PATH = "/_fake/";
    /** The header that tells a fake from the service. */
    static final String HEADER = "X-Ivs-Fake";

    private static final String REQUEST_ID = "control";

    private final Fake fake;
    private final Map<String, Route> routes = new HashMap<>();

    ControlRoutes(Fake fake) {
        this.fake = fake;
        ClockControl clock = new ClockControl(fake.clock(), fake.store(), fake::reset);
        ResourceControl resources = new ResourceControl(fake.store(), fake.specs());
        CompositionControl compositions = new CompositionControl(fake.store().compositions());
        ExchangeControl exchanges = new ExchangeControl(fake.faults(), fake.log());
        add("POST reset", Rule.ANYTHING, clock::reset);
        add("GET clock", Rule.ANYTHING, clock::show);
        add("POST clock", ControlRules.CLOCK, clock::change);
        add("POST participants", ControlRules.PARTICIPANT, resources::participant);
        add("POST channels", ControlRules.CHANNEL, resources::channel);
        add("POST resources", ControlRules.RESOURCE, resources::resource);
        add("GET snapshot", Rule.ANYTHING, call -> new Snapshot(fake.store(), call.now()).take());
        add("POST snapshot", Rule.ANYTHING, resources::load);
        add("GET compositions", Rule.ANYTHING, compositions::show);
        add("POST compositions", ControlRules.COMPOSITION, compositions::change);
        add("GET faults", Rule.ANYTHING, exchanges::faults);
        add("POST faults", Fault.RULE, exchanges::addFault);
        add("DELETE faults", Rule.ANYTHING, exchanges::clearFaults);
        add("GET requests", ControlRules.REQUESTS, exchanges::requests);
        add("DELETE requests", Rule.ANYTHING, exchanges::clearRequests);
        EventControl events = new EventControl(fake.events());
        // GET events is answered by EventPolls, since it waits.
        add("POST events", EventControl.EMIT, events::emit);
        add("GET emitted-events", Rule.ANYTHING, events::emitted);
        add("POST event-faults", EventFaults.RULE, events::addFault);
        add("DELETE event-faults", Rule.ANYTHING, events::clearFaults);
    }

    private void add(String methodAndName, Rule rule, Operation operation) {
        routes.put(methodAndName, new Route(methodAndName.substring(methodAndName.indexOf(' ') + 1), rule, operation));
    }

    public Answer answer(HttpRequest request) {
        return own(FakeService.guarded(REQUEST_ID, () -> Answers.ok(REQUEST_ID, act(request))));
    }

    /** Answers a request that is not even read. */
    public Answer refuse(ServiceError error) {
        return own(Answers.error(REQUEST_ID, error));
    }

    private static Answer own(Answer answer) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        // The service lets web pages read its errors; what is below this path is none of theirs.
        headers.keySet().removeIf(name -> name.startsWith("Access-Control-"));
        headers.put(HEADER, "1");
        return new Answer(answer.status(), headers, answer.body());
    }

    private byte[] act(HttpRequest request) {
        Route route = routes.get(request.method() + " " + request.path().substring(PATH.length()));
        if (route == null) {
            throw new ServiceError(404, "UnknownOperationException", "The fake has no control for this method and path");
        }
        long now = fake.clock().now();
        fake.store().advance(now);
        JsonNode body = request.method().equals("GET") ? UriEncoding.parameters(request.query())
                : FakeService.parse(route.name(), request.body());
        route.rule().check(Path.of(route.name()), body);
        return route.operation().answer(new Call(route.name(), Caller.ANYBODY, body, now));
    }
}
