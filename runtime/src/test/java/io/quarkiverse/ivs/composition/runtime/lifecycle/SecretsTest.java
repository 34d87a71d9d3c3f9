package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void bothSecretsAreAcceptedWhileOneReplacesTheOther() {
        Secrets secrets = new Secrets(Optional.of("new"), Optional.of("old"));
        assertThat(secrets.accept("new")).isTrue();
        assertThat(secrets.accept("old")).isTrue();
        assertThat(secrets.accept("other")).isFalse();
        assertThat(secrets.accept("")).isFalse();
        assertThat(secrets.accept(null)).isFalse();
    }

    @Test
    void withoutASecretNobodyIsAccepted() {
        for (Secrets secrets : new Secrets[] { new Secrets(Optional.empty(), Optional.of("old")),
                new Secrets(Optional.of(" "), Optional.of("old")), new Secrets(Optional.empty(), Optional.empty()) }) {
            assertThat(secrets.isEmpty()).isTrue();
            assertThat(secrets.accept("old")).isFalse();
            assertThat(secrets.accept(" ")).isFalse();
            assertThat(secrets.accept(null)).isFalse();
        }
    }
}
