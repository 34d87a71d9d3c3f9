package io.quarkiverse.ivs.composition.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.ivs.Limits;

/** The formula is a promise to every replica, of this version and any other: these vectors must never change. */
class StartKeysTest {

    private static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd";
    private static final String ENDED = "arn:aws:ivs:eu-west-1:123456789012:composition/EfGh";

    @Test
    void theTokenIsTheDocumentedFormula() {
        assertThat(StartKeys.first("podcast", STAGE, "meeting-7")).isEqualTo("mh6rfWE1m9vJdwvQ-5iOx-dlBEcHKdpSZTDySIe1YVY");
        assertThat(StartKeys.successor("podcast", STAGE, "meeting-7", ENDED))
                .isEqualTo("8yDCHXviBaNZGfV9B79bWNDJtxap3aIR9xPjLe89300");
        assertThat(StartKeys.first("pódcast", STAGE, "会議")).isEqualTo("PIeY8lkYH_kzFk_sb4aa_1v4-n44q-RIaGoIwc9bK6Q");
    }

    @Test
    void theTokenIsOneThatTheServiceAccepts() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(StartKeys.first("podcast", STAGE, "key " + i)).hasSize(43).matches(Limits.IDEMPOTENCY_TOKEN);
        }
    }

    @Test
    void theLengthsKeepPartsApart() {
        assertThat(StartKeys.first("ab", "c", "d")).isNotEqualTo(StartKeys.first("a", "bc", "d"));
        assertThat(StartKeys.first("a", "b", "")).isNotEqualTo(StartKeys.successor("a", "b", "", ""));
    }
}
