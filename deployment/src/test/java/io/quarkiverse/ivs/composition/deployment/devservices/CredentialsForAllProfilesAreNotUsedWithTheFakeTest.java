package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.runtime.config.AwsConfig.StaticProviderConfig;
import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.test.QuarkusUnitTest;

class CredentialsForAllProfilesAreNotUsedWithTheFakeTest {

    private static final String CREDENTIALS = "quarkus.ivs-composition.aws.credentials.";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey(CREDENTIALS + "type", "profile")
            .overrideConfigKey(CREDENTIALS + "profile-provider.profile-name", "live")
            .overrideConfigKey(CREDENTIALS + "static-provider.access-key-id", "AKIDREAL")
            .overrideConfigKey(CREDENTIALS + "static-provider.secret-access-key", "real")
            .overrideConfigKey(CREDENTIALS + "static-provider.session-token", "real")
            .overrideConfigKey("quarkus.ivs-composition.devservices.signatures", "verify")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel");

    @Inject
    IvsCompositionRuntimeConfig config;

    @Inject
    CompositionService compositions;

    @Test
    void thoseOfTheDevServiceAreUsed() {
        assertThat(config.aws().credentials().type()).isEqualTo(CredentialsType.STATIC);
        StaticProviderConfig keys = config.aws().credentials().staticProvider();
        assertThat(keys.accessKeyId()).contains("test");
        assertThat(keys.secretAccessKey()).contains("test-secret");
        assertThat(keys.sessionToken()).isEmpty();
        assertThat(compositions.start("podcast").arn()).isNotNull();
    }
}
