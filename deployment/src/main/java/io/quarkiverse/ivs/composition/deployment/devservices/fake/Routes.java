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

    private final Map<String, Route> posts = new HashMap<>();
    private final TagRoutes tags;

    Routes(World world) {
        tags = new TagRoutes(new TagOperations(world));
        add("StartComposition", CompositionRules.START, new StartComposition(world));
        add("GetComposition", CompositionRules.ONE, new GetComposition(world));
        add("ListCompositions", CompositionRules.LIST, new ListCompositions(world));
        add("StopComposition", CompositionRules.ONE, new StopComposition(world));

        StageOperations stages = new StageOperations(world);
        add("CreateStage", NeighbourRules.CREATE_STAGE, stages::create);
        add("GetStage", NeighbourRules.STAGE, stages::get);
        add("UpdateStage", NeighbourRules.UPDATE_STAGE, stages::update);
        add("DeleteStage", NeighbourRules.STAGE, stages::delete);
        add("ListStages", NeighbourRules.PAGE, stages::list);

        ParticipantOperations participants = new ParticipantOperations(world);
        add("CreateParticipantToken", NeighbourRules.CREATE_PARTICIPANT_TOKEN, participants::createToken);
        add("ListParticipants", NeighbourRules.LIST_PARTICIPANTS, participants::list);
        add("DisconnectParticipant", NeighbourRules.DISCONNECT_PARTICIPANT, participants::disconnect);

        ConfigurationOperations encoders = ConfigurationOperations.encoders(world);
        add("CreateEncoderConfiguration", NeighbourRules.CREATE_ENCODER, encoders::create);
        add("GetEncoderConfiguration", NeighbourRules.ENCODER, encoders::get);
        add("DeleteEncoderConfiguration", NeighbourRules.ENCODER, encoders::delete);
        add("ListEncoderConfigurations", NeighbourRules.PAGE, encoders::list);

        ConfigurationOperations storages = ConfigurationOperations.storages(world);
        add("CreateStorageConfiguration", NeighbourRules.CREATE_STORAGE, storages::create);
        add("GetStorageConfiguration", NeighbourRules.STORAGE, storages::get);
        add("DeleteStorageConfiguration", NeighbourRules.STORAGE, storages::delete);
        add("ListStorageConfigurations", NeighbourRules.PAGE, storages::list);
    }

    /** The name of the operation that a request is for; the path if it is none. */
    String name(WireRequest request) {
        if (posts.containsKey(request.path())) {
            return posts.get(request.path()).name();
        }
        Route tag = tags.find(request);
        if (tag != null) {
            return tag.name();
        }
        String name = request.path().substring(Math.min(1, request.path().length()));
        return LACKING.contains(name) ? name : request.path();
    }

    Route find(WireRequest request) {
        Route route = posts.get(request.path());
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

    private void add(String name, Rule rule, Operation operation) {
        posts.put("/" + name, new Route(name, rule, operation));
    }
}
