package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.fake.rules.CompositionRules;
import io.quarkiverse.ivs.composition.fake.rules.NeighbourRules;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** Which request is which operation, and what the answer is to one that is none. */
public final class Routes {

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
    public static final Set<String> OPERATIONS = Stream.concat(SERVED.stream(), LACKING.stream()).collect(Collectors.toSet());

    private final TagRoutes tags;
    private final Map<String, Route> posts;

    public Routes(Store store, FakeSettings settings, PageTokens pageTokens) {
        StageOperations stages = new StageOperations(store, pageTokens);
        ParticipantOperations participants = new ParticipantOperations(store, pageTokens);
        ConfigurationOperations<?> encoders = ConfigurationOperations.encoders(store, pageTokens);
        ConfigurationOperations<?> storages = ConfigurationOperations.storages(store, pageTokens);
        this.tags = new TagRoutes(new TagOperations(store));
        this.posts = Stream.of(
                new Route("StartComposition", CompositionRules.START, new StartComposition(store, settings)),
                new Route("GetComposition", CompositionRules.ONE, new GetComposition(store)),
                new Route("ListCompositions", CompositionRules.LIST, new ListCompositions(store, pageTokens)),
                new Route("StopComposition", CompositionRules.ONE, new StopComposition(store, settings.repeatedStop())),
                new Route("CreateStage", NeighbourRules.CREATE_STAGE, stages::create),
                new Route("GetStage", NeighbourRules.STAGE, stages::get),
                new Route("UpdateStage", NeighbourRules.UPDATE_STAGE, stages::update),
                new Route("DeleteStage", NeighbourRules.STAGE, stages::delete),
                new Route("ListStages", NeighbourRules.PAGE, stages::list),
                new Route("CreateParticipantToken", NeighbourRules.CREATE_PARTICIPANT_TOKEN, participants::createToken),
                new Route("ListParticipants", NeighbourRules.LIST_PARTICIPANTS, participants::list),
                new Route("DisconnectParticipant", NeighbourRules.DISCONNECT_PARTICIPANT, participants::disconnect),
                new Route("CreateEncoderConfiguration", NeighbourRules.CREATE_ENCODER, encoders::create),
                new Route("GetEncoderConfiguration", NeighbourRules.ENCODER, encoders::get),
                new Route("DeleteEncoderConfiguration", NeighbourRules.ENCODER, encoders::delete),
                new Route("ListEncoderConfigurations", NeighbourRules.PAGE, encoders::list),
                new Route("CreateStorageConfiguration", NeighbourRules.CREATE_STORAGE, storages::create),
                new Route("GetStorageConfiguration", NeighbourRules.STORAGE, storages::get),
                new Route("DeleteStorageConfiguration", NeighbourRules.STORAGE, storages::delete),
                new Route("ListStorageConfigurations", NeighbourRules.PAGE, storages::list))
                .collect(Collectors.toMap(route -> "/" + route.name(), Function.identity()));
    }

    /** The name of the operation that a request is for; the path if it is none. */
    public String name(HttpRequest request) {
        Route post = posts.get(request.path());
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

    public Route find(HttpRequest request) {
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
}
