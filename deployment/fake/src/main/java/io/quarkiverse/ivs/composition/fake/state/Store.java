package io.quarkiverse.ivs.composition.fake.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.StorageSettings;

/** Everything that exists. */
public final class Store {

    private final FakeSettings settings;
    private final Ids ids;
    private final List<StateListener> listeners = new ArrayList<>();
    private final Compositions compositions;
    private final Stages stages;
    private final Registry<IngestConfiguration> ingests;
    /** Those that are nothing but what was asked for. */
    private final Map<Kind, Registry<Resource>> plain = new EnumMap<>(Kind.class);

    public Store(FakeSettings settings, RandomGenerator random) {
        boolean strict = settings.is(FakeSettings.Resources.STRICT);
        this.settings = settings;
        this.ids = new Ids(random);
        Registry<Stage> all = new Registry<>(strict, arn -> new Stage(arn, "", Map.of(), settings));
        // A stage that nobody has touched counts as occupied.
        this.compositions = new Compositions(new LifeCycle(settings, this::records),
                stage -> Optional.ofNullable(all.find(stage)).map(Stage::emptySince).orElse(LifeCycle.NEVER), listeners);
        this.ingests = new Registry<>(true, arn -> null);
        this.stages = new Stages(all, ingests, compositions, ids, settings, listeners);
        for (Kind kind : Kind.PLAIN) {
            // A key cannot be made up, nor can an ingest configuration: what they are for is in them.
            plain.put(kind, new Registry<>(strict || kind == Kind.PUBLIC_KEY, this::unnamed));
        }
    }

    private Resource unnamed(Arn arn) {
        ObjectNode members = Defaults.filled(arn.kind().structure(), MissingNode.getInstance());
        if (arn.kind() == Kind.STORAGE_CONFIGURATION) {
            StorageSettings storage = settings.storage(arn.id());
            members.putObject("s3").put("bucketName", storage.bucket());
            members.put("broken", storage.broken());
        }
        return new Resource(arn, "", Map.of(), members);
    }

    /** The bucket of a storage configuration. */
    public String bucket(String storageConfiguration) {
        return storage(storageConfiguration).bucket();
    }

    /** Whether something can be recorded with a storage configuration. */
    private boolean records(String storageConfiguration) {
        return !storage(storageConfiguration).broken();
    }

    /** How a storage configuration is, be it one that nobody has created. */
    private StorageSettings storage(String arn) {
        Resource known = plain.get(Kind.STORAGE_CONFIGURATION).find(arn);
        return known == null ? settings.storage(Arn.of(arn).id())
                : new StorageSettings(bucket(known), known.members().path("broken").asBoolean());
    }

    private static String bucket(Resource storage) {
        return storage.members().at("/s3/bucketName").textValue();
    }

    /** Whether a storage configuration names this bucket; those that nobody has created have one, too. */
    public boolean hasBucket(String name) {
        return name.equals(settings.storage("").bucket())
                || settings.storages().values().stream().anyMatch(each -> each.bucket().equals(name))
                || plain.get(Kind.STORAGE_CONFIGURATION).all().stream().anyMatch(each -> bucket(each).equals(name));
    }

    /** Who is told, too, of each change from now on. */
    public void listen(StateListener listener) {
        listeners.add(listener);
    }

    /** Lets everything happen that is due until then. */
    public void advance(long now) {
        stages.replications().advance(now);
        compositions.advance(now);
    }

    /** Nothing is left. */
    public void clear() {
        compositions.clear();
        stages.clear();
        ingests.clear();
        plain.values().forEach(Registry::clear);
    }

    /** Whether a channel broadcasts, from one of our compositions or from elsewhere. */
    public boolean onAir(Arn channel) {
        Resource known = plain.get(Kind.CHANNEL).find(channel);
        return known != null && known.members().path("live").asBoolean() || compositions.onAir(channel.text()) != null;
    }

    /** The tags of what has this ARN; none if there is nothing, or if it is no ARN. */
    public Map<String, String> tags(String arn) {
        return Kind.RESOURCES.stream().map(kind -> registry(kind).find(arn)).filter(Objects::nonNull).findFirst()
                .map(Tagged::tags).orElse(Map.of());
    }

    /** The resources of the kind of an ARN; throws a ResourceNotFoundException if the fake has no such kind. */
    public Registry<? extends Tagged> registry(Arn arn) {
        if (!Kind.RESOURCES.contains(arn.kind())) {
            throw ServiceError.notFound(arn.text());
        }
        return registry(arn.kind());
    }

    /** The resources of one of {@link Kind#RESOURCES}. */
    public Registry<? extends Tagged> registry(Kind kind) {
        return switch (kind) {
            case COMPOSITION -> compositions.registry();
            case STAGE -> stages.registry();
            case INGEST_CONFIGURATION -> ingests;
            default -> plain.get(kind);
        };
    }

    /** The resources of one of {@link Kind#PLAIN}. */
    public Registry<Resource> plain(Kind kind) {
        return plain.get(kind);
    }

    public Ids ids() {
        return ids;
    }

    public Compositions compositions() {
        return compositions;
    }

    public Stages stages() {
        return stages;
    }

    public Registry<IngestConfiguration> ingests() {
        return ingests;
    }
}
