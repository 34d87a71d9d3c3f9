package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CompositionsViewTest {

    private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/studio";

    @Test
    void publishersAreThoseWhoPublishNowAndNotThoseWhoHaveLeft() {
        assertThat(in(Map.of("arn", ARN, "participants", List.of(
                Map.of("userId", "host", "published", true, "publishing", true),
                Map.of("userId", "guest", "published", true, "publishing", false),
                Map.of("userId", "viewer", "published", false, "publishing", false)))))
                .isEqualTo(Map.of(ARN, List.of("host")));
    }

    @Test
    void nobodyPublishesOnAStageThatEverybodyHasLeft() {
        assertThat(in(Map.of("arn", ARN, "emptySince", "2026-01-31T12:00:00Z"))).isEqualTo(Map.of(ARN, List.of()));
    }

    @Test
    void publishersAreUnknownForAStageThatNobodyHasTouched() {
        assertThat(in(Map.of("arn", ARN, "untouched", true))).isEmpty();
    }

    private static Map<String, List<String>> in(Map<String, Object> stage) {
        return CompositionsView.publishers(Map.of("stages", List.of(stage)));
    }
}
