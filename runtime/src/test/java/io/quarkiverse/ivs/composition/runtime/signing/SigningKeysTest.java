package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final SigningKeys keys = new SigningKeys();

    private SecretKeySpec key(String region) {
        return keys.of("secret", "20260801", region);
    }

    @Test
    void theKeyOfARegionIsKept() {
        assertThat(key("eu-west-1")).isSameAs(key("eu-west-1"));
    }

    @Test
    void whoeverNamesEverNewRegionsDoesNotFillTheMemory() {
        for (int i = 0; i < 64; i++) {
            key("eu-west-" + i);
        }
        assertThat(key("eu-west-0")).isSameAs(key("eu-west-0"));
        assertThat(key("eu-west-64")).as("not kept").isNotSameAs(key("eu-west-64")).isEqualTo(key("eu-west-64"));
    }
}
