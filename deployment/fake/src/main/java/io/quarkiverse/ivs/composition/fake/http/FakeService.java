package io.quarkiverse.ivs.composition.fake.http;

import java.util.function.Supplier;

import io.quarkiverse.ivs.composition.fake.access.Authentication;
import io.quarkiverse.ivs.composition.fake.access.Caller;
import io.quarkiverse.ivs.composition.fake.access.RateLimits;
import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.operations.Route;
import io.quarkiverse.ivs.composition.fake.operations.Routes;
import io.quarkiverse.ivs.composition.fake.rules.ApiOperation;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** The service without its HTTP: a request and the time go in, an answer comes out. Not thread-safe. */
final class FakeService {

    private static final System.Logger LOG = System.getLogger(FakeService.class.getName());

    private final Store store;
    private final Authentication authentication;
    private final RateLimits rateLimits;
    private final Routes routes;

    FakeService(Store store, Authentication authentication, RateLimits rateLimits, Routes routes) {
        this.store = store;
        this.authentication = authentication;
        this.rateLimits = rateLimits;
        this.routes = routes;
    }

    /** Answers a request; whatever is in it, the answer is in the service's shape. */
    Answer answer(String requestId, HttpRequest request, long now) {
        return guarded(requestId, () -> {
            store.advance(now);
            Caller caller = authentication.caller(request);
            Route route = routes.find(request);
            ApiOperation api = route.api();
            rateLimits.take(api.name(), caller);
            return Answers.ok(requestId, api.status(), route.operation()
                    .answer(new Call(api.name(), api.defaults(), caller, route.read(request), now)));
        });
    }

    /** Turns whatever is thrown into an answer in the service's shape. */
    static Answer guarded(String requestId, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (ServiceError e) {
            return Answers.error(requestId, e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The fake of Amazon IVS Real-Time failed on its own; this is a bug in it", e);
            return Answers.error(requestId, 500, "InternalServerException", "The fake failed; its log says why");
        }
    }
}
