package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The HTTP interface that tests drive the fake through, in any language: {@code io.quarkiverse.ivs.composition.test.FakeIvs} is
 * a client of it. Everything is JSON below {@code /_fake/}, unsigned; each answer has the header {@code X-Ivs-Fake}, by which a
 * caller knows that the endpoint is a fake. Errors are in the shape of the service's: 400 ValidationException for a request
 * that is wrong, 404 ResourceNotFoundException for what does not exist, 409 ConflictException for a transition that the state
 * does not allow.
 * <table>
 * <caption>Requests</caption>
 * <tr>
 * <th>request</th>
 * <th>body</th>
 * <th>does</th>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/reset}</td>
 * <td></td>
 * <td>Everything is as it was when the fake started.</td>
 * </tr>
 * <tr>
 * <td>{@code GET /_fake/clock}</td>
 * <td></td>
 * <td>Answers {@code {"now": "2026-01-31T12:00:00Z", "frozen": false}}.</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/clock}</td>
 * <td>{@code {"advance": "PT60S"}} or {@code {"mode": "frozen|running|real"}}, or
 * both</td>
 * <td>Moves the clock, and lets everything happen that is due. Answers as GET.</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/participants}</td>
 * <td>{@code {"stageArn": ..., "userId": ..., "action":
 * "join|publish|unpublish|leave"}}</td>
 * <td>Somebody joins, publishes or leaves. Who publishes has joined.</td>
 * </tr>
 * <tr>
 * <td>{@code GET /_fake/compositions}</td>
 * <td></td>
 * <td>All compositions as {@code {"compositions": [...]}}: the API's
 * Composition, with {@code idempotencyToken} and {@code changes} (time, state, and destinationId unless it is the
 * composition's).</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/compositions}</td>
 * <td>{@code {"arn": ..., "destination": ..., "action":
 * "activate|reconnect|fail|stop|end"}}</td>
 * <td>Changes the state of a destination (its id or name; all when it is missing), or
 * of the composition: {@code stop} begins its graceful end, {@code end} reaches it.</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/channels}</td>
 * <td>{@code {"arn": ..., "live": true}}</td>
 * <td>The channel broadcasts from elsewhere,
 * or does not.</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/resources}</td>
 * <td>{@code {"arn": ..., "exists": true}}</td>
 * <td>A stage, channel, encoder or
 * storage configuration exists, or does not.</td>
 * </tr>
 * <tr>
 * <td>{@code GET /_fake/faults}</td>
 * <td></td>
 * <td>The faults in force as {@code {"faults": [...]}}.</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/faults}</td>
 * <td>{@code {"kind": "error|html|delay|reset|cut-body", "operation": ..., "status": 503,
 * "code": ..., "message": ..., "retryAfterSeconds": 2, "delayMillis": 500, "acts": false, "times": 1, "probability": 0.3,
 * "seed": 42}}</td>
 * <td>Something goes wrong with requests: only {@code kind} is required. Without {@code operation} any is
 * hit, without {@code times} for ever. With {@code acts} the service acts before the fault; it always does with {@code delay}
 * and {@code cut-body}.</td>
 * </tr>
 * <tr>
 * <td>{@code DELETE /_fake/faults}</td>
 * <td></td>
 * <td>No more faults.</td>
 * </tr>
 * <tr>
 * <td>{@code GET /_fake/requests}</td>
 * <td></td>
 * <td>The latest 500 requests and their answers as {@code {"requests":
 * [...]}}; credentials are masked, bodies cut after 64 kB.</td>
 * </tr>
 * <tr>
 * <td>{@code DELETE /_fake/requests}</td>
 * <td></td>
 * <td>Forgets them.</td>
 * </tr>
 * <tr>
 * <td>{@code GET /_fake/snapshot}</td>
 * <td></td>
 * <td>Everything that exists, in the form of a seed.</td>
 * </tr>
 * <tr>
 * <td>{@code POST /_fake/snapshot}</td>
 * <td>a seed</td>
 * <td>Adds everything that the seed has.</td>
 * </tr>
 * </table>
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
