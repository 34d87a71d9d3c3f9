package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Resources;
import io.smallrye.config.SmallRyeConfig;

class BlankIsNotSetTest {

    private static final String OURS = "quarkus.ivs-composition.";
    private static final String VARIABLE = "QUARKUS_IVS_COMPOSITION_";

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "${UNSET:}" })
    void inAFileOfWhateverType(String blank) {
        assertNothingIsSet(TestConfig.file(
                OURS + "endpoint-override=" + blank, OURS + "aws.region=" + blank, OURS + "aws.credentials.type=" + blank,
                OURS + "aws.credentials.static-provider.access-key-id=" + blank, OURS + "timeout=" + blank,
                OURS + "fips=" + blank, OURS + "retry.max-retries=" + blank, OURS + "circuit-breaker.failure-ratio=" + blank,
                OURS + "devservices.port=" + blank, OURS + "devservices.resources=" + blank,
                OURS + "health.enabled=" + blank).build());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " " })
    void inTheEnvironmentOfWhateverType(String blank) {
        assertNothingIsSet(TestConfig.file().environment(
                VARIABLE + "ENDPOINT_OVERRIDE=" + blank, VARIABLE + "AWS_REGION=" + blank,
                VARIABLE + "AWS_CREDENTIALS_TYPE=" + blank,
                VARIABLE + "AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID=" + blank, VARIABLE + "TIMEOUT=" + blank,
                VARIABLE + "FIPS=" + blank, VARIABLE + "RETRY_MAX_RETRIES=" + blank,
                VARIABLE + "CIRCUIT_BREAKER_FAILURE_RATIO=" + blank, VARIABLE + "DEVSERVICES_PORT=" + blank,
                VARIABLE + "DEVSERVICES_RESOURCES=" + blank, VARIABLE + "HEALTH_ENABLED=" + blank).build());
    }

    private static void assertNothingIsSet(SmallRyeConfig config) {
        IvsCompositionRuntimeConfig runTime = config.getConfigMapping(IvsCompositionRuntimeConfig.class);
        assertThat(runTime.endpointOverride()).isEmpty();
        assertThat(runTime.aws().region()).isEmpty();
        assertThat(runTime.aws().credentials().type()).isEqualTo(CredentialsType.DEFAULT);
        assertThat(runTime.aws().credentials().staticProvider().accessKeyId()).isEmpty();
        assertThat(runTime.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(runTime.fips()).isFalse();
        assertThat(runTime.guard().retry().maxRetries()).isEqualTo(3);
        assertThat(runTime.guard().circuitBreaker().failureRatio()).isEqualTo(0.5);
        DevServicesConfig devServices = config.getConfigMapping(IvsCompositionDevServicesConfig.class).devservices();
        assertThat(devServices.port()).isEmpty();
        assertThat(devServices.resources()).isEqualTo(Resources.LENIENT);
        assertThat(config.getConfigMapping(IvsCompositionBuildTimeConfig.class).health().enabled()).isTrue();
    }

    @Test
    void aBlankValueOfAProfileTakesTheValueAway() {
        SmallRyeConfig config = TestConfig.file(OURS + "endpoint-override=https://ivs.example.com",
                "%dev." + OURS + "endpoint-override=").profile("dev").build();
        assertThat(config.getOptionalValue(OURS + "endpoint-override", String.class)).isEmpty();
    }

    @Test
    void spacesAroundAValueDoNotCountForAnybodyWhoReadsIt() {
        SmallRyeConfig config = TestConfig.file(OURS + "endpoint-override= http://localhost:4566 ", OURS + "timeout=3s ",
                OURS + "aws.credentials.type= static").build();
        assertThat(config.getValue(OURS + "endpoint-override", String.class)).isEqualTo("http://localhost:4566");
        IvsCompositionRuntimeConfig runTime = config.getConfigMapping(IvsCompositionRuntimeConfig.class);
        assertThat(runTime.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(runTime.aws().credentials().type()).isEqualTo(CredentialsType.STATIC);
    }

    @Test
    void aTagMayBeBlankAndKeysOfOthersAreTheirAffair() {
        SmallRyeConfig config = TestConfig.file(TestConfig.TEMPLATES + "podcast.tags.show= ", "other= ").build();
        assertThat(config.getConfigValue(TestConfig.TEMPLATES + "podcast.tags.show").getValue()).isEqualTo(" ");
        assertThat(config.getConfigValue("other").getValue()).isEqualTo(" ");
    }
}
