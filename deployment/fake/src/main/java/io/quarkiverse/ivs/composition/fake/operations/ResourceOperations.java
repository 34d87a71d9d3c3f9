package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Kind;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.Resource;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The operations on the resources of one kind that is made, read, listed and deleted. Answers have the members that the table
 * gives to its structure, and lists those of its summary.
 *
 * @param <T> the kind
 */
abstract class ResourceOperations<T extends Resource> {

    final Store store;
    final Pages pages;
    private final Kind kind;
    private final Registry<T> registry;
    private final Set<String> whole;
    private final Set<String> summary;

    ResourceOperations(Store store, Pages pages, Kind kind, Registry<T> registry) {
        this.store = store;
        this.pages = pages;
        this.kind = kind;
        this.registry = registry;
        this.whole = RuleTable.SERVICE.members(kind.structure());
        this.summary = RuleTable.SERVICE.members(kind.structure() + "Summary");
    }

    abstract ObjectNode create(Call call);

    /** Everything of one. */
    ObjectNode json(T resource) {
        return ResourceJson.whole(resource);
    }

    Arn newArn(Call call) {
        return call.caller().create(kind, store.ids().resource());
    }

    ObjectNode add(T resource) {
        registry.add(resource);
        return answer(resource);
    }

    JsonNode get(Call call) {
        return answer(find(call));
    }

    T find(Call call) {
        return registry.get(call.arn("arn"));
    }

    JsonNode delete(Call call) {
        Arn arn = find(call).arn();
        if (store.compositions().alive(composition -> composition.spec().uses(arn.text())) > 0) {
            throw ServiceError.conflict("Resource: " + arn + " is in use by a composition");
        }
        registry.delete(arn);
        return Json.node();
    }

    /** Whether the filters of a list let one through. */
    boolean isWanted(Call call, T resource) {
        return true;
    }

    JsonNode list(Call call) {
        return pages.answer(call, kind.member() + "s", registry.all(),
                resource -> call.caller().sees(resource.arn()) && isWanted(call, resource),
                resource -> json(resource).retain(summary));
    }

    ObjectNode answer(T resource) {
        return Json.node(kind.member(), json(resource).retain(whole));
    }
}
