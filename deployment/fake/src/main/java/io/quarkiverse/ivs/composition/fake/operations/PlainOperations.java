package io.quarkiverse.ivs.composition.fake.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;

/** The operations on encoder and storage configurations and on public keys. */
final class PlainOperations extends ResourceOperations<Resource> {

    PlainOperations(Store store, Pages pages, Kind kind) {
        super(store, pages, kind, store.plain(kind));
    }

    @Override
    ObjectNode create(Call call) {
        return add(ResourceJson.plain(newArn(call), call.body()));
    }

    /** Makes a public key, unless there is one that is the same. */
    ObjectNode importKey(Call call) {
        String fingerprint = ResourceJson.fingerprint(call.body());
        Arn home = call.caller().create(Kind.PUBLIC_KEY, "new");
        for (Resource key : store.plain(Kind.PUBLIC_KEY).all()) {
            if (key.arn().sameHome(home) && fingerprint.equals(key.members().path("fingerprint").textValue())) {
                throw ServiceError.conflict("Resource: " + key.arn() + " has this key already");
            }
        }
        return create(call);
    }
}
