package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.guard.VirtualTime;

class RegionsTest {

    private static final int MANY = 64;

    private final Regions regions = new Regions(new FakePolled(() -> 0), Duration.ofSeconds(2), 5, new VirtualTime(),
            () -> (Executor) Runnable::run);

    @Test
    void aRegionIsKept() {
        assertThat(regions.poller("eu-west-1")).isSameAs(regions.poller("eu-west-1"));
    }

    @Test
    void whoeverNamesEverNewOnesDoesNotFillTheMemory() {
        RegionPoller first = regions.poller("eu-west-0");
        for (int i = 1; i <= MANY; i++) {
            regions.poller("eu-west-" + i);
        }
        assertThat(regions.poller("eu-west-0")).as("forgotten, since nobody waited there").isNotSameAs(first);
    }
}
