package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.state.EncoderConfiguration.Video;

/** Everything that exists. */
public final class Store {

    private final FakeSettings settings;
    private final Ids ids;
    private final Compositions compositions;
    private final Stages stages;
    private final Registry<Channel> channels;
    private final Registry<EncoderConfiguration> encoders;
    private final Registry<StorageConfiguration> storages;
    private final Registry<IngestConfiguration> ingests;
    private final Registry<PublicKey> publicKeys;

    public Store(FakeSettings settings, RandomGenerator random) {
        boolean strict = settings.resources() == FakeSettings.Resources.STRICT;
        this.settings = settings;
        this.ids = new Ids(random);
        Registry<Stage> all = new Registry<>(strict,
                arn -> new Stage(ids.sequence(), arn, "", Map.of(), settings.autoStop()));
        this.compositions = new Compositions(new LifeCycle(settings, this::records), stage -> emptySince(all, stage));
        // Neither can be made up: what they are for is in them.
        this.ingests = new Registry<>(true, arn -> null);
        this.publicKeys = new Registry<>(true, arn -> null);
        this.stages = new Stages(all, ingests, compositions, ids, settings.autoStop());
        this.channels = new Registry<>(strict, arn -> new Channel(ids.sequence(), arn));
        this.encoders = new Registry<>(strict,
                arn -> new EncoderConfiguration(ids.sequence(), arn, "", Map.of(), Video.DEFAULT));
        this.storages = new Registry<>(strict,
                arn -> new StorageConfiguration(ids.sequence(), arn, "", Map.of(), settings.storage(arn.id()).bucket(),
                        settings.storage(arn.id()).broken()));
    }

    /** Whether a storage configuration names this bucket; those that nobody has created have one, too. */
    public boolean hasBucket(String name) {
        return name.equals(settings.storage("").bucket())
                || settings.storages().values().stream().anyMatch(each -> each.bucket().equals(name))
                || storages.all().stream().anyMatch(each -> each.bucketName().equals(name));
    }

    /** Whether something can be recorded with a storage configuration. */
    private boolean records(String storageConfiguration) {
        return !storages.look(Arn.of(storageConfiguration)).broken();
    }

    /** A stage that nobody has touched counts as occupied. */
    private static long emptySince(Registry<Stage> stages, String arn) {
        Stage stage = stages.find(arn);
        return stage == null ? LifeCycle.NEVER : stage.emptySince();
    }

    /** Who is told, too, of each change from now on. */
    public void listen(StateListener listener) {
        compositions.listen(listener);
        stages.listen(listener);
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
        channels.clear();
        encoders.clear();
        storages.clear();
        ingests.clear();
        publicKeys.clear();
    }

    /** Whether a channel broadcasts, from one of our compositions or from elsewhere. */
    public boolean onAir(Arn channel) {
        Channel known = channels.find(channel);
        return known != null && known.live() || compositions.onAir(channel.text()) != null;
    }

    /** Keeps a channel, which broadcasts from elsewhere or not. */
    public void keepChannel(Arn arn, boolean live) {
        channels.create(arn).live(live);
    }

    /** The tags of what has this ARN; none if there is nothing, or if it is no ARN. */
    public Map<String, String> tags(String arn) {
        Composition composition = compositions.get(arn);
        if (composition != null) {
            return composition.tags();
        }
        return Stream.of(stages.registry(), channels, encoders, storages, ingests, publicKeys)
                .map(registry -> registry.find(arn)).filter(Objects::nonNull).findFirst().map(Resource::tags).orElse(Map.of());
    }

    /** The resources of a kind; throws a ResourceNotFoundException if the fake has no such kind. */
    public Registry<? extends Resource> registry(Arn arn) {
        return switch (arn.kind()) {
            case STAGE -> stages.registry();
            case CHANNEL -> channels;
            case ENCODER_CONFIGURATION -> encoders;
            case STORAGE_CONFIGURATION -> storages;
            case INGEST_CONFIGURATION -> ingests;
            case PUBLIC_KEY -> publicKeys;
            default -> throw ServiceError.notFound(arn.text());
        };
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

    public Registry<Channel> channels() {
        return channels;
    }

    public Registry<EncoderConfiguration> encoders() {
        return encoders;
    }

    public Registry<StorageConfiguration> storages() {
        return storages;
    }

    public Registry<IngestConfiguration> ingests() {
        return ingests;
    }

    public Registry<PublicKey> publicKeys() {
        return publicKeys;
    }
}
