package io.quarkiverse.ivs.composition.runtime.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutsideTextTest {

    @Test
    void whatIsPlainStaysAsItIs() {
        assertThat(OutsideText.quoted("arn:aws:ivs:eu-west-1:123456789012:stage/AbCd Größe 😀"))
                .isEqualTo("\"arn:aws:ivs:eu-west-1:123456789012:stage/AbCd Größe 😀\"");
        assertThat(OutsideText.quoted(null)).isEqualTo("null");
    }

    @Test
    void whatBreaksALineIsEscaped() {
        assertThat(OutsideText.shown("a\nb\rc\td\u0000e\u2028f\u0085g\u202eh\u001b[31m"))
                .isEqualTo("a\\nb\\rc\\td\\u0000e\\u2028f\\u0085g\\u202eh\\u001b[31m");
    }

    @Test
    void ofMoreThan256CharactersTheFirst60AreShown() {
        assertThat(OutsideText.shown("x".repeat(256))).isEqualTo("x".repeat(256));
        assertThat(OutsideText.shown("😀".repeat(1_000_000))).isEqualTo("😀".repeat(60) + "... (1000000 characters)");
        assertThat(OutsideText.quoted("x".repeat(257))).isEqualTo('"' + "x".repeat(60) + "...\" (257 characters)");
    }
}
