package io.quarkiverse.ivs.composition.fake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final long SECOND = 1_000_000_000;

    private long now;
    private final RateLimits limits = new RateLimits(5, () -> now);

    private void take(String account) {
        limits.take("GetStage", new Caller("eu-west-1", account));
    }

    @Test
    void permitsComeOneAfterTheOtherAndOfOneSecondAtMost() {
        for (int second = 0; second < 3; second++) {
            for (int i = 0; i < 5; i++) {
                take("one");
            }
            assertThatThrownBy(() -> take("one")).hasMessage("Rate exceeded");
            now += SECOND / 5;
            take("one");
            assertThatThrownBy(() -> take("one")).hasMessage("Rate exceeded");
            now += 10 * SECOND;
        }
    }

    @Test
    void callersWhoHaveAllTheirPermitsAgainAreForgotten() {
        for (int i = 0; i < 30_000; i++) {
            take(Integer.toString(i));
            now += SECOND / 1000;
        }
        assertThat(limits.remembered()).isLessThanOrEqualTo(10_000);
    }
}
