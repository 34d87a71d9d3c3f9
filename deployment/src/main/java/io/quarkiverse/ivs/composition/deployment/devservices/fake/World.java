package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;

/** Everything that exists, and how it behaves. */
final class World {

    private final FakeSettings settings;
    private final Ids ids;
    private final PageTokens pageTokens;
    private final Compositions compositions;
    private final Stages stages;
    private final Map<String, Registry<Resource>> registries;
    private final Set<String> liveChannels = new HashSet<>();

    World(FakeSettings settings, RandomGenerator random) {
        boolean strict = settings.resources() == DevServicesConfig.Resources.STRICT;
        Registry<Stage> stageRegistry = new Registry<>(strict);
        this.settings = settings;
        this.ids = new Ids(random);
        this.pageTokens = new PageTokens(random.nextLong());
        this.compositions = new Compositions(new LifeCycle(settings.timeToActive(), settings.timeToStopped()),
                stage -> Stages.emptySince(stageRegistry, stage));
        this.stages = new Stages(stageRegistry, compositions, ids);
        this.registries = Map.of(
                "channel", new Registry<>(strict),
                "encoder-configuration", new Registry<>(strict),
                "storage-configuration", new Registry<>(strict));
    }

    /** Lets everything happen that is due until then. */
    void advance(long now) {
        compositions.advance(now);
    }

    /** Nothing is left. */
    void clear() {
        compositions.clear();
        stages.clear();
        registries.values().forEach(Registry::clear);
        liveChannels.clear();
    }

    /** The composition that a request is about. */
    Composition composition(Call call) {
        Arn arn = call.arn("arn");
        Composition composition = compositions.get(arn.toString());
        if (composition == null) {
            throw ServiceError.notFound(arn.toString());
        }
        return composition;
    }

    /** Whether a channel broadcasts, from one of our compositions or from elsewhere. */
    boolean onAir(String channelArn) {
        return liveChannels.contains(channelArn) || compositions.onAir(channelArn) != null;
    }

    /** The channel or configuration exists no more. */
    void delete(Arn arn) {
        registry(arn.kind()).delete(arn.toString());
        liveChannels.remove(arn.toString());
    }

    /** Keeps a channel, which broadcasts from elsewhere or not. */
    void keepChannel(Arn arn, boolean live) {
        if (registry("channel").find(arn.toString()) == null) {
            registry("channel").add(new Resource(ids.sequence(), arn, "", Map.of(), null));
        }
        if (live) {
            liveChannels.add(arn.toString());
        } else {
            liveChannels.remove(arn.toString());
        }
    }

    /** Channels that broadcast from elsewhere. */
    Set<String> liveChannels() {
        return liveChannels;
    }

    /** Whether there are resources of this kind. */
    boolean has(String kind) {
        return kind.equals("stage") || registries.containsKey(kind);
    }

    /** The channels, encoder configurations or storage configurations. */
    Registry<Resource> registry(String kind) {
        return registries.get(kind);
    }

    /** The channel or configuration, which is kept from now on if a lenient registry has made it up. */
    Resource keep(Arn arn) {
        Registry<Resource> registry = registry(arn.kind());
        registry.require(arn.toString());
        if (registry.find(arn.toString()) == null) {
            registry.add(new Resource(ids.sequence(), arn, "", Map.of(), null));
        }
        return registry.find(arn.toString());
    }

    FakeSettings settings() {
        return settings;
    }

    Ids ids() {
        return ids;
    }

    PageTokens pageTokens() {
        return pageTokens;
    }

    CompositionSpecs specs() {
        return new CompositionSpecs(settings.layoutEcho());
    }

    Compositions compositions() {
        return compositions;
    }

    Stages stages() {
        return stages;
    }
}
