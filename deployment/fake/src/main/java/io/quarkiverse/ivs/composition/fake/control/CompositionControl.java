package io.quarkiverse.ivs.composition.fake.control;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.Composition;
import io.quarkiverse.ivs.composition.fake.state.Compositions;
import io.quarkiverse.ivs.composition.fake.state.Destination;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.state.StorageConfiguration;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Answers;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Control of compositions and their destinations. */
public final class CompositionControl {

    private final Compositions compositions;
    private final Registry<StorageConfiguration> storages;

    public CompositionControl(Store store) {
        this.compositions = store.compositions();
        this.storages = store.storages();
    }

    public byte[] show(Call call) {
        String arn = call.text("arn");
        Collection<Composition> shown = arn == null ? compositions.all()
                : Stream.ofNullable(compositions.get(arn)).toList();
        return Json.object(json -> {
            Json.objects(json, "compositions", shown, (generator, composition) -> {
                Snapshot.composition(json, composition);
                Json.objects(json, "changes", composition.changes(), CompositionControl::change);
                Json.map(json, "buckets", buckets(composition));
            });
        });
    }

    /** Of the storage configurations, by their ARNs. */
    private Map<String, String> buckets(Composition composition) {
        return composition.destinations().stream().map(each -> each.spec().storageConfigurationArn())
                .filter(Objects::nonNull).distinct()
                .collect(Collectors.toMap(arn -> arn, arn -> storages.look(Arn.of(arn)).bucketName()));
    }

    public byte[] change(Call call) {
        Composition composition = compositions.get(call.text("arn"));
        if (composition == null) {
            throw ServiceError.notFound(call.text("arn"));
        }
        boolean changed = switch (call.text("action")) {
            case "stop" -> composition.stop(call.now());
            case "end" -> composition.end(call.now());
            default -> change(composition, call);
        };
        if (!changed) {
            throw ServiceError.conflict("Composition: " + composition.arn() + " is " + composition.state()
                    + states(composition) + "; it cannot " + call.text("action") + " now");
        }
        compositions.changed(composition);
        return Answers.NOTHING;
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

    private static String states(Composition composition) {
        return " with destinations " + composition.destinations().stream().map(Destination::state).toList();
    }

    private static void change(JsonGenerator json, Composition.Change change) throws IOException {
        Json.time(json, "time", change.time());
        Json.optional(json, "destinationId", change.destinationId());
        json.writeStringField("state", change.state().name());
    }
}
