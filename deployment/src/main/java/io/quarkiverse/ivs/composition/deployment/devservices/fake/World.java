package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.random.RandomGenerator;

/** Everything that exists, and how it behaves. */
final class World {

    private final FakeSettings settings;
    private final Ids ids;
    private final PageTokens pageTokens;
    private final CompositionSpecs specs;
    private final Compositions compositions;

    World(FakeSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.ids = new Ids(random);
        this.pageTokens = new PageTokens(random.nextLong());
        this.specs = new CompositionSpecs(settings.layoutEcho());
        this.compositions = new Compositions(new LifeCycle(settings.timeToActive(), settings.timeToStopped()),
                stage -> LifeCycle.NEVER);
    }

    /** Lets everything happen that is due until then. */
    void advance(long now) {
        compositions.advance(now);
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

    /** Whether a channel broadcasts. */
    boolean onAir(String channelArn) {
        return compositions.onAir(channelArn) != null;
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
        return specs;
    }

    Compositions compositions() {
        return compositions;
    }
}
