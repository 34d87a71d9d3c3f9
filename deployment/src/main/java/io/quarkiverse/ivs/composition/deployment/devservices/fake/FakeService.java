package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.io.IOException;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Signatures;

/** The service without its HTTP: a request and the time go in, an answer comes out. Not thread-safe. */
final class FakeService {

    private static final Logger LOG = Logger.getLogger(FakeService.class);

    private final World world;
    private final Routes routes;

    FakeService(World world) {
        this.world = world;
        this.routes = new Routes(world);
    }

    /** Answers a request; whatever is in it, the answer is in the service's shape. */
    Answer answer(WireRequest request, long now) {
        String requestId = world.ids().request();
        try {
            world.advance(now);
            Caller caller = Caller.of(signature(request));
            Route route = routes.find(request);
            return Answers.ok(requestId, act(route, caller, request, now));
        } catch (ServiceError e) {
            return Answers.error(requestId, e);
        } catch (RuntimeException e) {
            LOG.error("The fake of Amazon IVS Real-Time failed on its own; this is a bug in it", e);
            return Answers.error(requestId, 500, "InternalServerException", "The fake failed; its log says why");
        }
    }

    /** The answer to a request that is not even read. */
    Answer refused(int status, String code, String message) {
        return Answers.error(world.ids().request(), status, code, message);
    }

    private byte[] act(Route route, Caller caller, WireRequest request, long now) {
        JsonNode body = parse(route, request);
        route.rule().check(Path.of(route.name()), body);
        return route.operation().answer(new Call(route.name(), caller, body, now));
    }

    private SignatureHeader signature(WireRequest request) {
        SignatureHeader signature = SignatureHeader.parse(request.header("Authorization"));
        if (signature == null && world.settings().signatures() != Signatures.IGNORE) {
            throw new ServiceError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        return signature;
    }

    private static JsonNode parse(Route route, WireRequest request) {
        try {
            return Json.parse(request.body());
        } catch (IOException e) {
            throw ServiceError.validation(route.name() + " is not valid JSON");
        }
    }
}
