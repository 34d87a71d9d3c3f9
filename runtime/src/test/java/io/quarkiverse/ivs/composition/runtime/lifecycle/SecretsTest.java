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
    void aSecretThatIsMissingIsNamedByWhatItsExpressionNames() {
        assertThat(WebhookRecorder.withoutSecret(Optional.of("SHOW_SECRET")))
                .isEqualTo("quarkus.ivs-composition.events.webhook."
                        + "enabled is true, but quarkus.ivs-composition.events.webhook.secret names SHOW_SECRET, which is not set, so the"
                        + " webhook would refuse every event. Set it, by SHOW_SECRET or a configuration source that keeps secrets, to the"
                        + " API key value of the connection in EventBridge.");
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
