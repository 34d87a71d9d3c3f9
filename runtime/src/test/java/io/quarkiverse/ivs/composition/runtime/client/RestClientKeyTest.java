package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

class RestClientKeyTest {

    /** The checks at start-up stand below the client, and know its interface by name only. */
    @Test
    void theNameOfTheInterfaceInTheKeysIsThatOfTheInterface() {
        assertThat(ConfigKeys.REST_CLIENT_INTERFACE).isEqualTo(IvsApi.class.getName());
    }
}
