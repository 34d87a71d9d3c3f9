package io.quarkiverse.ivs.composition.fake.operations;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The operations on the resources of one kind that is made, read, listed and deleted.
 *
 * @param store everything
 * @param pageTokens for the lists
 * @param kind what its ARNs name
 * @param registry what there is of the kind
 * @param member the member of answers that holds one; lists have an s more
 * @param factory makes one of a request
 * @param whole writes the members of one that only this kind has
 * @param summary writes those of one in a list
 */
record ResourceOperations<T extends Resource>(Store store, PageTokens pageTokens, Kind kind, Registry<T> registry,
        String member, Factory<T> factory, Json.Item<T> whole, Json.Item<T> summary) {

    /** Makes what a request describes. */
    interface Factory<T> {
        T create(Long sequence, Arn arn, JsonNode given);
    }

    byte[] create(Call call) {
        T resource = factory.create(store.ids().sequence(), call.caller().create(kind, store.ids().resource()), call.body());
        registry.add(resource);
        return answer(resource);
    }

    byte[] get(Call call) {
        return answer(find(call));
    }

    T find(Call call) {
        return registry.get(call.arn("arn"));
    }

    byte[] delete(Call call) {
        registry.delete(find(call).arn());
        return Answers.NOTHING;
    }

    byte[] deleteUnused(Call call) {
        Arn arn = find(call).arn();
        if (store.compositions().alive(arn.text()) > 0) {
            throw ServiceError.conflict("Resource: " + arn + " is in use by a composition");
        }
        return delete(call);
    }

    byte[] list(Call call) {
        return list(call, resource -> true);
    }

    byte[] list(Call call, Predicate<T> visible) {
        return Pages.of(call, pageTokens, member + "s").answer(registry.index(call.caller().index()), visible,
                (json, resource) -> ConfigurationJson.members(json, resource, summary));
    }

    byte[] answer(T resource) {
        return Json.object(json -> {
            json.writeObjectFieldStart(member);
            ConfigurationJson.members(json, resource, whole);
            json.writeEndObject();
        });
    }
}
