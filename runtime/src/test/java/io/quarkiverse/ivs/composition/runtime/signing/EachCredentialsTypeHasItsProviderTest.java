package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;

class EachCredentialsTypeHasItsProviderTest {

    private static final String PREFIX = "quarkus.ivs-composition.aws.credentials.";

    @ParameterizedTest
    @CsvSource({
            "default, DefaultCredentialsProvider",
            "'', DefaultCredentialsProvider",
            "' ', DefaultCredentialsProvider",
            "system-property, SystemPropertyCredentialsProvider",
            "env-variable, EnvironmentVariableCredentialsProvider",
            "profile, ProfileCredentialsProvider",
            "container, ContainerCredentialsProvider",
            "instance-profile, InstanceProfileCredentialsProvider",
            "anonymous, AnonymousCredentialsProvider" })
    void asInTheQuarkusExtensionsForAmazonServices(String type, String provider) {
        assertThat(source(Map.of("type", type)).provider().getClass().getSimpleName()).isEqualTo(provider);
    }

    @Test
    void staticOnesMayHaveASessionToken() {
        AwsCredentials credentials = source(Map.of("type", "static", "static-provider.access-key-id", "id",
                "static-provider.secret-access-key", "secret", "static-provider.session-token", "token"))
                .provider().resolveCredentials();
        assertThat(credentials).isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
    }

    @Test
    void staticOnesMayEndWithALineBreak() {
        Map<String, String> settings = Map.of("type", "static", "static-provider.access-key-id", "id\n",
                "static-provider.secret-access-key", " secret\r\n", "static-provider.session-token", "token\n");
        assertThat(source(settings).provider().resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
    }

    @Test
    void aProcessHasItsCommand() {
        assertThat(source(Map.of("type", "process", "process-provider.command", "print-credentials")).provider())
                .isInstanceOf(ProcessCredentialsProvider.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n" })
    void aBlankSettingIsMissing(String blank) {
        assertThatThrownBy(() -> source(Map.of("type", "static", "static-provider.access-key-id", "id",
                "static-provider.secret-access-key", blank)).provider())
                .hasMessageContaining(" needs quarkus.ivs-composition.aws.credentials.static-provider.secret-access-key: ");
        assertThatThrownBy(() -> source(Map.of("type", "process", "process-provider.command", blank)).provider())
                .hasMessageContaining(" needs quarkus.ivs-composition.aws.credentials.process-provider.command: ");
        assertThat(source(Map.of("type", "profile", "profile-provider.profile-name", blank)).profile()).isEmpty();
    }

    @Test
    void aBlankStaticSettingIsMissing() {
        assertThatThrownBy(() -> source(Map.of("type", "static", "static-provider.access-key-id", "id",
                "static-provider.secret-access-key", "\n")).provider())
                .hasMessageContaining(" needs quarkus.ivs-composition.aws.credentials.static-provider.secret-access-key: ");
    }

    @Test
    void aMissingSettingIsNamed() {
        assertThatThrownBy(() -> source(Map.of("type", "static")).provider())
                .isInstanceOf(NoCredentialsException.class)
                .hasMessage("quarkus.ivs-composition.aws.credentials.type=static needs"
                        + " quarkus.ivs-composition.aws.credentials.static-provider.access-key-id and"
                        + " quarkus.ivs-composition.aws.credentials.static-provider.secret-access-key: set them, or choose"
                        + " another type.");
        assertThatThrownBy(() -> source(Map.of("type", "static", "static-provider.access-key-id", "id")).provider())
                .hasMessage("quarkus.ivs-composition.aws.credentials.type=static needs"
                        + " quarkus.ivs-composition.aws.credentials.static-provider.secret-access-key: set it, or choose another"
                        + " type.");
        assertThatThrownBy(() -> source(Map.of("type", "process")).provider())
                .hasMessage("quarkus.ivs-composition.aws.credentials.type=process needs"
                        + " quarkus.ivs-composition.aws.credentials.process-provider.command: set it, or choose another type.");
    }

    @ParameterizedTest
    @CsvSource({
            "static, static-provider.access-key-id",
            "static, static-provider.secret-access-key",
            "static, static-provider.session-token",
            "profile, profile-provider.profile-name",
            "process, process-provider.command",
            "custom, custom-provider.name" })
    void whatAnExpressionNamesThatIsNotSetIsNamedAndNothingElseTaken(String type, String key) {
        Map<String, String> settings = new HashMap<>(Map.of("static-provider.access-key-id", "id",
                "static-provider.secret-access-key", "secret", "type", type));
        settings.put(key, "x-${SHOW_SETTING}");
        assertThatThrownBy(() -> source(settings).provider()).isInstanceOf(NoCredentialsException.class)
                .hasMessage(PREFIX + "type=" + type + " needs " + PREFIX + key
                        + " (its value names SHOW_SETTING, which is not set): set it, or choose another type.");
    }

    static CredentialsSource source(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters().addDefaultInterceptors()
                .addDiscoveredInterceptors()
                .withMapping(IvsCompositionRuntimeConfig.class)
                .withValidateUnknown(false);
        settings.forEach((key, value) -> builder.withDefaultValue(PREFIX + key, value));
        SmallRyeConfig config = builder.build();
        return new CredentialsSource(config.getConfigMapping(IvsCompositionRuntimeConfig.class).aws().credentials(), null,
                key -> UnsetExpression.of(config.getConfigValue(key), config).map(UnsetExpression::name));
    }
}
