package io.quarkiverse.ivs.composition.fake.control;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Compositions;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Control of compositions and their destinations. */
public final class CompositionControl {

    private final Store store;
    private final Compositions compositions;

    public CompositionControl(Store store) {
        this.compositions = store.compositions();
        this.store = store;
    }

    public JsonNode show(Call call) {
        String arn = call.text("arn");
        Collection<Composition> shown = arn == null ? compositions.registry().all()
                : Stream.ofNullable(compositions.registry().find(arn)).toList();
        return Json.node("compositions", Json.list(shown, this::shown));
    }

    private ObjectNode shown(Composition composition) {
        ObjectNode shown = Snapshot.composition(composition);
        shown.set("changes", Json.list(composition.changes(), change -> Json.node()
                .put("time", Json.time(change.time()))
                .put("destinationId", change.destinationId())
                .put("state", change.state().name())));
        ObjectNode buckets = shown.putObject("buckets");
        composition.destinations().stream().map(each -> each.spec().storageConfigurationArn()).filter(Objects::nonNull)
                .forEach(arn -> buckets.put(arn, store.bucket(arn)));
        return shown;
    }

    public void change(Call call) {
        Composition composition = compositions.registry().get(Arn.of(call.text("arn")));
        boolean changed = switch (call.text("action")) {
            case "stop" -> composition.stop(call.now());
            case "end" -> composition.end(call.now());
            default -> change(composition, call);
        };
        if (!changed) {
            throw ServiceError.conflict("Composition: " + composition.arn() + " is " + composition.state()
                    + " with destinations " + composition.destinations().stream().map(Destination::state).toList()
                    + "; it cannot " + call.text("action") + " now");
        }
        compositions.changed(composition);
    }

    private static boolean change(Composition composition, Call call) {
        boolean changed = false;
        for (Destination destination : destinations(composition, call.text("destination"))) {
            changed |= switch (call.text("action")) {
                case "activate" -> composition.activate(destination, call.now());
                case "reconnect" -> composition.reconnect(destination, call.now());
                default -> composition.fail(destination, call.now());
            };
        }
        return changed;
    }

    private static List<Destination> destinations(Composition composition, String wanted) {
        if (wanted == null) {
            return composition.destinations();
        }
        List<Destination> found = composition.destinations().stream()
                .filter(each -> wanted.equals(each.id()) || wanted.equals(each.spec().label())).toList();
        if (found.isEmpty()) {
            throw ServiceError.notFoundBecause("Composition: " + composition.arn() + " has no destination \"" + wanted
                    + "\", but " + composition.destinations().stream()
                            .map(each -> '"' + each.spec().label() + "\" (" + each.id() + ")")
                            .collect(Collectors.joining(" and "))
                    + ". Use one of these names or ids; a template names its channel by channel.name");
        }
        return found;
    }
}
