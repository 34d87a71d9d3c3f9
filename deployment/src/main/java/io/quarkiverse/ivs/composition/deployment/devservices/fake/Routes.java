package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;
import java.util.TreeMap;

/** Which request is which operation, and what the answer is to one that is none. */
final class Routes {

    private final Map<String, Route> posts = new TreeMap<>();

    Routes(World world) {
        add("StartComposition", CompositionRules.START, new StartComposition(world));
        add("GetComposition", CompositionRules.ONE, new GetComposition(world));
        add("ListCompositions", CompositionRules.LIST, new ListCompositions(world));
        add("StopComposition", CompositionRules.ONE, new StopComposition(world));
    }

    Route find(WireRequest request) {
        Route route = posts.get(request.path());
        if (route == null) {
            throw new ServiceError(404, "UnknownOperationException", "No operation of the service has this path");
        }
        if (!request.method().equals("POST")) {
            throw new ServiceError(405, "MethodNotAllowedException", route.name() + " is called with POST");
        }
        return route;
    }

    private void add(String name, Rule rule, Operation operation) {
        posts.put("/" + name, new Route(name, rule, operation));
    }
}
