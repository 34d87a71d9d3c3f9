package io.quarkiverse.ivs.composition.fake.operations;

import static java.util.Map.entry;

import java.util.Map;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Store;

/** What the fake does, by the API's names. */
public final class Operations {

    private Operations() {
    }

    public static Map<String, Operation> of(Store store, FakeSettings settings, Pages pages) {
        CompositionOperations compositions = new CompositionOperations(store.compositions(), pages, settings);
        StageOperations stages = new StageOperations(store, pages);
        ParticipantOperations participants = new ParticipantOperations(store, pages, settings);
        IngestOperations ingests = new IngestOperations(store, pages);
        PlainOperations publicKeys = new PlainOperations(store, pages, Kind.PUBLIC_KEY);
        PlainOperations encoders = new PlainOperations(store, pages, Kind.ENCODER_CONFIGURATION);
        PlainOperations storages = new PlainOperations(store, pages, Kind.STORAGE_CONFIGURATION);
        TagOperations tags = new TagOperations(store);
        return Map.ofEntries(
                entry("StartComposition", new StartComposition(store, settings)),
                entry("GetComposition", compositions::get),
                entry("ListCompositions", compositions::list),
                entry("StopComposition", compositions::stop),
                entry("CreateStage", stages::create),
                entry("GetStage", stages::get),
                entry("UpdateStage", stages::update),
                entry("DeleteStage", stages::delete),
                entry("ListStages", stages::list),
                entry("GetStageSession", participants::getSession),
                entry("ListStageSessions", participants::listSessions),
                entry("CreateParticipantToken", participants::createToken),
                entry("GetParticipant", participants::get),
                entry("ListParticipants", participants::list),
                entry("ListParticipantEvents", participants::events),
                entry("DisconnectParticipant", participants::disconnect),
                entry("StartParticipantReplication", participants::startReplication),
                entry("StopParticipantReplication", participants::stopReplication),
                entry("ListParticipantReplicas", participants::listReplicas),
                entry("CreateEncoderConfiguration", encoders::create),
                entry("GetEncoderConfiguration", encoders::get),
                entry("DeleteEncoderConfiguration", encoders::delete),
                entry("ListEncoderConfigurations", encoders::list),
                entry("CreateStorageConfiguration", storages::create),
                entry("GetStorageConfiguration", storages::get),
                entry("DeleteStorageConfiguration", storages::delete),
                entry("ListStorageConfigurations", storages::list),
                entry("CreateIngestConfiguration", ingests::create),
                entry("GetIngestConfiguration", ingests::get),
                entry("UpdateIngestConfiguration", ingests::update),
                entry("DeleteIngestConfiguration", ingests::delete),
                entry("ListIngestConfigurations", ingests::list),
                entry("ImportPublicKey", publicKeys::importKey),
                entry("GetPublicKey", publicKeys::get),
                entry("DeletePublicKey", publicKeys::delete),
                entry("ListPublicKeys", publicKeys::list),
                entry("TagResource", tags::tag),
                entry("UntagResource", tags::untag),
                entry("ListTagsForResource", tags::list));
    }
}
