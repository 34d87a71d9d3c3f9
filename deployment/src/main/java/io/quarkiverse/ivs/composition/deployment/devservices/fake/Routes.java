package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which request is which operation, and what the answer is to one that is none. */
final class Routes {

    private static final Set<String> LACKING = Set.of("CreateIngestConfiguration", "DeleteIngestConfiguration",
            "DeletePublicKey", "GetIngestConfiguration", "GetParticipant", "GetPublicKey", "GetStageSession",
            "ImportPublicKey", "ListIngestConfigurations", "ListParticipantEvents", "ListParticipantReplicas",
            "ListPublicKeys", "ListStageSessions", "StartParticipantReplication", "StopParticipantReplication",
            "UpdateIngestConfiguration");

    private static final Set<String> SERVED = Set.of("StartComposition", "GetComposition", "ListCompositions",
            "StopComposition", "CreateStage", "GetStage", "UpdateStage", "DeleteStage", "ListStages", "CreateParticipantToken",
            "ListParticipants", "DisconnectParticipant", "CreateEncoderConfiguration", "GetEncoderConfiguration",
            "DeleteEncoderConfiguration", "ListEncoderConfigurations", "CreateStorageConfiguration", "GetStorageConfiguration",
            "DeleteStorageConfiguration", "ListStorageConfigurations", "TagResource", "UntagResource", "ListTagsForResource");

    /** All operations of the service, those that the fake lacks included. */
    static final Set<String> OPERATIONS = Stream.concat(SERVED.stream(), LACKING.stream()).collect(Collectors.toSet());

    private final World world;
    private final TagRoutes tags;
    private final Map<String, Route> posts = new HashMap<>();

    Routes(World world) {
        this.world = world;
        this.tags = new TagRoutes(new TagOperations(world));
    }

    /** The route of a path that is called with POST, or null. Each is made when it is first asked for: few tests need all. */
    private Route post(String path) {
        return path.startsWith("/") ? posts.computeIfAbsent(path, known -> make(known.substring(1))) : null;
    }

    private Route make(String name) {
        return switch (name) {
            case "StartComposition" -> new Route(name, CompositionRules.START, new StartComposition(world));
            case "GetComposition" -> new Route(name, CompositionRules.ONE, new GetComposition(world));
            case "ListCompositions" -> new Route(name, CompositionRules.LIST, new ListCompositions(world));
            case "StopComposition" -> new Route(name, CompositionRules.ONE, new StopComposition(world));

            case "CreateStage" -> new Route(name, NeighbourRules.CREATE_STAGE, stages()::create);
            case "GetStage" -> new Route(name, NeighbourRules.STAGE, stages()::get);
            case "UpdateStage" -> new Route(name, NeighbourRules.UPDATE_STAGE, stages()::update);
            case "DeleteStage" -> new Route(name, NeighbourRules.STAGE, stages()::delete);
            case "ListStages" -> new Route(name, NeighbourRules.PAGE, stages()::list);

            case "CreateParticipantToken" ->
                new Route(name, NeighbourRules.CREATE_PARTICIPANT_TOKEN, participants()::createToken);
            case "ListParticipants" -> new Route(name, NeighbourRules.LIST_PARTICIPANTS, participants()::list);
            case "DisconnectParticipant" ->
                new Route(name, NeighbourRules.DISCONNECT_PARTICIPANT, participants()::disconnect);

            case "CreateEncoderConfiguration" -> new Route(name, NeighbourRules.CREATE_ENCODER, encoders()::create);
            case "GetEncoderConfiguration" -> new Route(name, NeighbourRules.ENCODER, encoders()::get);
            case "DeleteEncoderConfiguration" -> new Route(name, NeighbourRules.ENCODER, encoders()::delete);
            case "ListEncoderConfigurations" -> new Route(name, NeighbourRules.PAGE, encoders()::list);

            case "CreateStorageConfiguration" -> new Route(name, NeighbourRules.CREATE_STORAGE, storages()::create);
            case "GetStorageConfiguration" -> new Route(name, NeighbourRules.STORAGE, storages()::get);
            case "DeleteStorageConfiguration" -> new Route(name, NeighbourRules.STORAGE, storages()::delete);
            case "ListStorageConfigurations" -> new Route(name, NeighbourRules.PAGE, storages()::list);

            default -> null;
        };
    }

    private StageOperations stages() {
        return new StageOperations(world);
    }

    private ParticipantOperations participants() {
        return new ParticipantOperations(world);
    }

    private ConfigurationOperations encoders() {
        return ConfigurationOperations.encoders(world);
    }

    private ConfigurationOperations storages() {
        return ConfigurationOperations.storages(world);
    }

    /** The name of the operation that a request is for; the path if it is none. */
    String name(WireRequest request) {
        Route post = post(request.path());
        if (post != null) {
            return post.name();
        }
        Route tag = tags.find(request);
        if (tag != null) {
            return tag.name();
        }
        String name = request.path().substring(Math.min(1, request.path().length()));
        return LACKING.contains(name) ? name : request.path();
    }

    Route find(WireRequest request) {
        Route route = post(request.path());
        if (route == null) {
            route = tags.find(request);
            return route == null ? refuse(request.path()) : route;
        }
        if (!request.method().equals("POST")) {
            throw new ServiceError(405, "MethodNotAllowedException", route.name() + " is called with POST");
        }
        return route;
    }

    private static Route refuse(String path) {
        if (path.startsWith("/") && LACKING.contains(path.substring(1))) {
            throw new ServiceError(501, "NotImplementedException", "This fake of Amazon IVS Real-Time lacks the operation "
                    + path.substring(1) + "; it has compositions, stages, participants, encoder and storage configurations,"
                    + " and tags");
        }
        throw new ServiceError(404, "UnknownOperationException", "No operation of the service has this path");
    }
}
