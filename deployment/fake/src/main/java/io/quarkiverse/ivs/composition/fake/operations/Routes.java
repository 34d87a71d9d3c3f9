package io.quarkiverse.ivs.composition.fake.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** Which request is which operation, as the table of the API says, and what the answer is to one that is none. */
public final class Routes {

    /** The names of all operations of the service. */
    public static final Set<String> OPERATIONS = RuleTable.SERVICE.operations().keySet();

    private final Map<String, Route> byPath = new HashMap<>();
    /** Those with a member in their path, by their method and what the path begins with. */
    private final Map<String, Route> byPrefix = new TreeMap<>();

    /** @param operations what the fake does, by the names of operations */
    public Routes(Map<String, Operation> operations) {
        RuleTable.SERVICE.operations().forEach((name, api) -> {
            Route route = new Route(api, operations.get(name));
            if (api.hasMemberInPath()) {
                byPrefix.put(api.method() + " " + api.prefix(), route);
            } else {
                byPath.put(api.path(), route);
            }
        });
    }

    /** The route of a request; throws what the service answers if there is none. */
    public Route find(HttpRequest request) {
        Route route = lookUp(request);
        if (route == null) {
            throw new ServiceError(404, "UnknownOperationException", "No operation of the service has this path");
        }
        if (!request.method().equals(route.api().method())) {
            throw new ServiceError(405, "MethodNotAllowedException",
                    route.api().name() + " is called with " + route.api().method());
        }
        return route;
    }

    /** The name of the operation that a request is for; the path if it is none. */
    public String name(HttpRequest request) {
        Route route = lookUp(request);
        return route == null ? request.path() : route.api().name();
    }

    /** The members of a request to an operation; null if it is none, or cannot be read. */
    public JsonNode input(HttpRequest request) {
        try {
            return find(request).input(request);
        } catch (ServiceError unreadable) {
            return null;
        }
    }

    private Route lookUp(HttpRequest request) {
        Route route = byPath.get(request.path());
        int slash = request.path().indexOf('/', 1);
        return route != null || slash < 0 ? route
                : byPrefix.get(request.method() + " " + request.path().substring(0, slash + 1));
    }
}
