package io.quarkiverse.ivs.composition.fake.http;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.control.ClockControl;
import io.quarkiverse.ivs.composition.fake.control.CompositionControl;
import io.quarkiverse.ivs.composition.fake.control.ControlRules;
import io.quarkiverse.ivs.composition.fake.control.ExchangeControl;
import io.quarkiverse.ivs.composition.fake.control.ResourceControl;
import io.quarkiverse.ivs.composition.fake.control.Snapshot;
import io.quarkiverse.ivs.composition.fake.events.EventControl;
import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.Operation;
import io.quarkiverse.ivs.composition.fake.operations.Route;
import io.quarkiverse.ivs.composition.fake.rules.Path;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
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
    private final Map<String, Control> routes = new HashMap<>();

    ControlRoutes(Fake fake) {
        this.fake = fake;
        ClockControl clock = new ClockControl(fake.clock(), fake.store(), fake::reset);
        ResourceControl resources = new ResourceControl(fake.store(), fake.specs());
        CompositionControl compositions = new CompositionControl(fake.store());
        ExchangeControl exchanges = new ExchangeControl(fake.faults(), fake.log(), fake.routes());
        RuleTable rules = ControlRules.TABLE;
        add("POST reset", null, clock::reset);
        add("GET clock", null, clock::show);
        add("POST clock", rules, clock::change);
        add("POST participants", rules, resources::participant);
        add("POST channels", rules, resources::channel);
        add("POST resources", rules, resources::resource);
        add("GET snapshot", null, call -> Snapshot.of(fake.store(), call.now()));
        add("POST snapshot", null, resources::load);
        add("GET compositions", null, compositions::show);
        add("POST compositions", rules, compositions::change);
        add("GET faults", null, exchanges::faults);
        add("POST faults", rules, exchanges::addFault);
        add("DELETE faults", null, exchanges::clearFaults);
        add("GET requests", rules, exchanges::requests);
        add("DELETE requests", null, exchanges::clearRequests);
        EventControl events = new EventControl(fake.events());
        // GET events is answered by EventPolls, since it waits.
        add("POST events", EventControl.RULES, events::emit);
        add("GET emitted-events", null, events::emitted);
        add("POST event-faults", EventControl.RULES, events::addFault);
        add("DELETE event-faults", null, events::clearFaults);
    }

    private record Control(String name, Rule rule, Operation operation) {
    }

    /** @param rules the table that has a shape of this name, or null if nobody looks at the request */
    private void add(String methodAndName, RuleTable rules, Operation operation) {
        String name = methodAndName.substring(methodAndName.indexOf(' ') + 1);
        routes.put(methodAndName, new Control(name, rules == null ? Rule.ANYTHING : rules.rule(name), operation));
    }

    public Answer answer(HttpRequest request) {
        return own(FakeService.guarded(REQUEST_ID, () -> Answers.ok(REQUEST_ID, 200, act(request))));
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

    private JsonNode act(HttpRequest request) {
        Control route = routes.get(request.method() + " " + request.path().substring(PATH.length()));
        if (route == null) {
            throw new ServiceError(404, "UnknownOperationException", "The fake has no control for this method and path");
        }
        long now = fake.clock().now();
        fake.store().advance(now);
        JsonNode body = request.method().equals("GET") ? UriEncoding.parameters(request.query())
                : Route.parse(route.name(), request.body());
        route.rule().check(Path.strict(route.name()), body);
        return route.operation().answer(new Call(route.name(), Map.of(), Caller.ANYBODY, body, now));
    }
}
