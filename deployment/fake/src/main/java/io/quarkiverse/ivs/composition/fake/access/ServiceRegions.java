package io.quarkiverse.ivs.composition.fake.access;

import java.util.List;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.Regions;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** Which regions have the service. Elsewhere no host of the service has a name: no answer of a fake can be the same as that. */
public final class ServiceRegions {

    private static final List<String> IVS = List.of("ap-northeast-1", "ap-northeast-2", "ap-south-1", "eu-central-1",
            "eu-west-1", "us-east-1", "us-west-2");

    private final FakeSettings settings;

    public ServiceRegions(FakeSettings settings) {
        this.settings = settings;
    }

    /** Throws the answer to a request that was signed for a region without the service. */
    public void check(Caller caller) {
        if (settings.is(Regions.IVS) && caller.region() != null && !IVS.contains(caller.region())) {
            throw new ServiceError(404, "UnknownEndpointException", "Amazon IVS Real-Time is not in the region "
                    + caller.region() + ": there its host has no address. It is in " + String.join(", ", IVS));
        }
    }
}
