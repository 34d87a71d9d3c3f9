package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** A channel of the low-latency service, which the API of this one does not show. */
public final class Channel extends Resource {

    private boolean live;

    Channel(Long sequence, Arn arn) {
        super(sequence, arn, "", Map.of());
    }

    /** Whether it broadcasts from elsewhere. */
    public boolean live() {
        return live;
    }

    public void live(boolean broadcasts) {
        live = broadcasts;
    }
}
