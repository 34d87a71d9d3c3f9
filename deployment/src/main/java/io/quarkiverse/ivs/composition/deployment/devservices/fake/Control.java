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
    /** Each is made when it is first asked for: few tests need all. */
    private final Map<String, Route> routes = new HashMap<>();

    Control(Fake fake) {
        this.fake = fake;
    }

    private Route make(String methodAndName) {
        return switch (methodAndName) {
            case "POST reset" -> new Route("reset", Rule.ANYTHING, time()::reset);
            case "GET clock" -> new Route("clock", Rule.ANYTHING, time()::show);
            case "POST clock" -> new Route("clock", ControlRules.CLOCK, time()::change);

            case "POST participants" -> new Route("participants", ControlRules.PARTICIPANT, world()::participant);
            case "POST channels" -> new Route("channels", ControlRules.CHANNEL, world()::channel);
            case "POST resources" -> new Route("resources", ControlRules.RESOURCE, world()::resource);
            case "GET snapshot" ->
                new Route("snapshot", Rule.ANYTHING, call -> new Snapshot(fake.world(), call.now()).take());
            case "POST snapshot" -> new Route("snapshot", Rule.ANYTHING, world()::load);

            case "GET compositions" -> new Route("compositions", Rule.ANYTHING, compositions()::show);
            case "POST compositions" -> new Route("compositions", ControlRules.COMPOSITION, compositions()::change);

            case "GET faults" -> new Route("faults", Rule.ANYTHING, exchanges()::faults);
            case "POST faults" -> new Route("faults", Fault.RULE, exchanges()::addFault);
            case "DELETE faults" -> new Route("faults", Rule.ANYTHING, exchanges()::clearFaults);
            case "GET requests" -> new Route("requests", Rule.ANYTHING, exchanges()::requests);
            case "DELETE requests" -> new Route("requests", Rule.ANYTHING, exchanges()::clearRequests);

            default -> null;
        };
    }

    private TimeControl time() {
        return new TimeControl(fake);
    }

    private WorldControl world() {
        return new WorldControl(fake.world());
    }

    private CompositionControl compositions() {
        return new CompositionControl(fake.world().compositions());
    }

    private ExchangeControl exchanges() {
        return new ExchangeControl(fake.faults(), fake.log());
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
        Route route = routes.computeIfAbsent(request.method() + " " + request.path().substring(PATH.length()), this::make);
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
}
