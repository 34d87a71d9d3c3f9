package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionState;

class UntoldEndTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final Composition COMPOSITION = Composition.builder().arn("arn:aws:ivs:eu-west-1:1:composition/a")
            .stageArn("s").state(CompositionState.STOPPED).endTime(NOW).build();

    @Test
    void aDayOfBackOffUpToAnHour() {
        List<Long> delays = new ArrayList<>();
        Optional<UntoldEnd> end = Optional.of(UntoldEnd.of(COMPOSITION, NOW));
        Instant now = NOW;
        while (end.isPresent()) {
            end = end.get().failed(now);
            if (end.isPresent()) {
                delays.add(Duration.between(now, end.get().due()).toSeconds());
                now = end.get().due();
            }
        }
        assertThat(delays.subList(0, 11)).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L);
        assertThat(delays.subList(10, delays.size())).containsOnly(3600L);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void itIsKeptAsJson() {
        UntoldEnd end = UntoldEnd.of(COMPOSITION, NOW).withTold(Set.of(UntoldEnd.END)).failed(NOW).orElseThrow();
        assertThat(UntoldEnd.fromJson(end.toJson())).contains(end);
        assertThat(UntoldEnd.fromJson("{}")).isEmpty();
        assertThat(UntoldEnd.fromJson("nonsense")).isEmpty();
    }
}
