package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

/** The service without its HTTP: a request and the time go in, an answer comes out. Not thread-safe. */
final class FakeService {

    private final World world;
    private final Signatures signatures;
    private final RateLimits rateLimits;
    private final Routes routes;

    FakeService(World world, Signatures signatures, RateLimits rateLimits) {
        this.world = world;
        this.signatures = signatures;
        this.rateLimits = rateLimits;
        this.routes = new Routes(world);
    }

    /** The name of the operation that a request is for. */
    String operation(WireRequest request) {
        return routes.name(request);
    }

    /** Answers a request; whatever is in it, the answer is in the service's shape. */
    Answer answer(String requestId, WireRequest request, long now) {
        return guarded(requestId, () -> {
            world.advance(now);
            Caller caller = signatures.caller(request);
            Route route = routes.find(request);
            rateLimits.take(route.name(), caller);
            JsonNode body = parse(route.name(), request.body());
            route.rule().check(Path.of(route.name()), body);
            return Answers.ok(requestId, route.operation().answer(new Call(route.name(), caller, body, now)));
        });
    }

    /** Turns whatever is thrown into an answer in the service's shape. */
    static Answer guarded(String requestId, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (ServiceError e) {
            return Answers.error(requestId, e);
        } catch (RuntimeException e) {
            // Not before there is something to say: to load the log takes as long as all the rest of the start.
            Logger.getLogger(FakeService.class).error("The fake of Amazon IVS Real-Time failed on its own; this is a bug in it",
                    e);
            return Answers.error(requestId, 500, "InternalServerException", "The fake failed; its log says why");
        }
    }

    /** Reads a body, or throws what the service answers when it is no JSON. */
    static JsonNode parse(String operation, byte[] body) {
        try {
            return Json.parse(body);
        } catch (IOException e) {
            throw ServiceError.validation(operation + " is not valid JSON");
        }
    }
}
