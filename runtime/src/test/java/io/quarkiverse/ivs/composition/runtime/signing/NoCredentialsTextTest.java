package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;

class NoCredentialsTextTest {

    private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private static final String STS = "software.amazon.awssdk.services.sts.StsClient";
    private static final String HTTP_CLIENT = "software.amazon.awssdk.http.apache.ApacheHttpClient";
    private static final String LACKS = ", but the application lacks what it needs: add software.amazon.awssdk:sts and an HTTP"
            + " client of the AWS SDK such as software.amazon.awssdk:url-connection-client.";

    static NoCredentialsText nothingConfigured() {
        return text(Map.of(), Map.of(), Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void theTextOfEachTypeNamesItsKey(CredentialsType type) {
        assertThat(nothingConfigured().of(type, Optional.empty()))
                .startsWith("No AWS credentials were found by quarkus.ivs-composition.aws.credentials.type="
                        + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": ")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(names = { "DEFAULT", "PROFILE" })
    void aRoleOfTheProfileIsNamed(CredentialsType type) {
        assertThat(text(Map.of(), Map.of(), Map.of("role_arn", "r", "source_profile", "s")).of(type, Optional.empty()))
                .isEqualTo("A role is configured (role_arn of the AWS profile)" + LACKS);
        assertThat(text(Map.of(), Map.of(), Map.of("role_arn", "r", "web_identity_token_file", "f")).of(type, Optional.empty()))
                .isEqualTo("AWS web identity is configured (web_identity_token_file of the AWS profile)" + LACKS);
    }

    @Test
    void theProfileIsTheConfiguredOne() {
        NoCredentialsText text = new NoCredentialsText(name -> null, name -> null,
                name -> name.filter("ours"::equals).isPresent() ? Map.of("role_arn", "r") : Map.of(), name -> false);
        assertThat(text.of(CredentialsType.PROFILE, Optional.of("ours"))).startsWith("A role is configured ");
        assertThat(text.of(CredentialsType.PROFILE, Optional.empty())).startsWith("No AWS credentials were found ");
    }

    @Test
    void webIdentityIsNamedByVariableAndBySystemProperty() {
        assertThat(text(Map.of(TOKEN_FILE, "f"), Map.of(), Map.of()).of(CredentialsType.DEFAULT, Optional.empty()))
                .isEqualTo("AWS web identity is configured (" + TOKEN_FILE + ")" + LACKS);
        assertThat(text(Map.of(), Map.of("aws.webIdentityTokenFile", "f"), Map.of()).of(CredentialsType.DEFAULT,
                Optional.empty()))
                .isEqualTo("AWS web identity is configured (aws.webIdentityTokenFile)" + LACKS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "DEFAULT", "PROFILE" })
    void aTypeThatAssumesNoRoleNamesNone(CredentialsType type) {
        assertThat(text(Map.of(TOKEN_FILE, "f"), Map.of("aws.webIdentityTokenFile", "f"), Map.of("role_arn", "r")).of(type,
                Optional.empty())).startsWith("No AWS credentials were found by");
    }

    @ParameterizedTest
    @CsvSource({ "true, true, false", "true, false, true", "false, true, true", "false, false, true" })
    void bothModulesAreNeeded(boolean sts, boolean httpClient, boolean lacking) {
        NoCredentialsText text = new NoCredentialsText(Map.of(TOKEN_FILE, "f")::get, name -> null, name -> Map.of(),
                name -> name.equals(STS) && sts || name.equals(HTTP_CLIENT) && httpClient);
        assertThat(text.of(CredentialsType.DEFAULT, Optional.empty()).endsWith(LACKS)).isEqualTo(lacking);
    }

    private static NoCredentialsText text(Map<String, String> environment, Map<String, String> properties,
            Map<String, String> profile) {
        return new NoCredentialsText(environment::get, properties::get, name -> profile, Set.of()::contains);
    }
}
