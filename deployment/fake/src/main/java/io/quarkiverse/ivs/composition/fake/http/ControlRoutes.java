package io.quarkiverse.ivs.composition.fake.http;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.control.ClockControl;
import io.quarkiverse.ivs.composition.fake.control.CompositionControl;
import io.quarkiverse.ivs.composition.fake.control.ControlRules;
import io.quarkiverse.ivs.composition.fake.control.Faults;
import io.quarkiverse.ivs.composition.fake.control.RequestControl;
import io.quarkiverse.ivs.composition.fake.control.ResourceControl;
import io.quarkiverse.ivs.composition.fake.control.Snapshot;
import io.quarkiverse.ivs.composition.fake.events.EventQueue;
import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.Operation;
import io.quarkiverse.ivs.composition.fake.operations.Route;
import io.quarkiverse.ivs.composition.fake.rules.NearestName;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.quarkiverse.ivs.composition.fake.wire.Json;
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
    private static final int LONGEST_NAME = 64;

    private final Fake fake;
    private final Map<String, Operation> routes = new TreeMap<>();

    ControlRoutes(Fake fake) {
        this.fake = fake;
        ClockControl clock = new ClockControl(fake.clock, fake.store);
        ResourceControl resources = new ResourceControl(fake.store, fake.specs);
        CompositionControl compositions = new CompositionControl(fake.store);
        Faults<?> faults = fake.faults;
        EventQueue events = fake.events;
        add("POST reset", call -> {
            fake.reset();
            return clock.show();
        });
        add("GET clock", call -> clock.show());
        addChecked("POST clock", clock::change);
        addChecked("POST participants", done(resources::participant));
        addChecked("POST channels", done(resources::channel));
        addChecked("POST resources", done(resources::resource));
        add("GET snapshot", call -> Snapshot.of(fake.store, call.now()));
        add("POST snapshot", done(resources::load));
        add("GET compositions", compositions::show);
        addChecked("POST compositions", done(compositions::change));
        add("GET faults", call -> Json.node("faults", Json.list(faults.all(), Function.identity())));
        addChecked("POST faults", done(call -> faults.add(call.body())));
        add("DELETE faults", done(call -> faults.clear()));
        addChecked("GET requests", new RequestControl(fake.log, fake.routes)::requests);
        add("DELETE requests", done(call -> fake.log.clear()));
        // GET events is answered by EventPolls, since it waits.
        addChecked("POST events", done(call -> events.emitOwn(call.text("json"), call.now())));
        add("GET emitted-events", call -> Json.node("events", Json.list(events.emitted(), event -> Json.node()
                .put("number", event.number()).put("json", event.json()).put("lost", event.lost()))));
        add("GET event-faults", call -> Json.node("faults", Json.list(events.faults().all(), Function.identity())));
        addChecked("POST event-faults", done(call -> events.faults().add(call.body())));
        add("DELETE event-faults", done(call -> events.faults().clear()));
    }

    private void add(String methodAndName, Operation operation) {
        routes.put(methodAndName, operation);
    }

    /** One whose request must be what the table says of its name. */
    private void addChecked(String methodAndName, Operation operation) {
        add(methodAndName, call -> {
            ControlRules.refuse(ControlRules.problems(call.operation(), call.operation(), call.body()));
            return operation.answer(call);
        });
    }

    /** What has nothing to answer. */
    private static Operation done(Consumer<Call> what) {
        return call -> {
            what.accept(call);
            return Json.node();
        };
    }

    public Answer answer(HttpRequest request) {
        return own(Fake.guarded(REQUEST_ID, () -> Answers.ok(REQUEST_ID, 200, act(request))));
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
        String name = request.path().substring(PATH.length());
        Operation operation = routes.get(request.method() + " " + name);
        if (operation == null) {
            String asked = request.method() + " " + name.substring(0, Math.min(name.length(), LONGEST_NAME));
            throw new ServiceError(404, "UnknownOperationException", "The fake has no " + asked + " below " + PATH + "; "
                    + NearestName.of(asked, routes.keySet()).map(nearest -> "did you mean " + nearest + "? It has ")
                            .orElse("it has ")
                    + String.join(", ", routes.keySet()));
        }
        long now = fake.clock.now();
        fake.store.advance(now);
        JsonNode body = request.method().equals("GET") ? UriEncoding.object(request.query())
                : Route.parse(name, request.body());
        return operation.answer(new Call(name, Map.of(), Caller.ANYBODY, body, now));
    }
}
