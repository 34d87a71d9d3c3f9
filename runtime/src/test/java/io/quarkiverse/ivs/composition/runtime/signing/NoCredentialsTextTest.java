package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.core.exception.SdkClientException;

class NoCredentialsTextTest {

    private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private static final String CONTAINER = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private static final String POD_IDENTITY = "http://[fd00:ec2::23]/v1/credentials";
    private static final String STS = "software.amazon.awssdk.services.sts.StsClient";
    private static final String HTTP_CLIENT = "software.amazon.awssdk.http.apache.ApacheHttpClient";
    private static final String AN_HTTP_CLIENT = "an HTTP client of the AWS SDK such as"
            + " software.amazon.awssdk:url-connection-client";

    static NoCredentialsText nothingConfigured() {
        return text(Map.of(), Map.of(), Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void theTextOfEachTypeNamesItsKey(CredentialsType type) {
        assertThat(message(nothingConfigured(), type))
                .startsWith("No AWS credentials were found by quarkus.ivs-composition.aws.credentials.type="
                        + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": ")
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "role_arn=r,source_profile=s             | A role is configured (role_arn            | sts",
            "role_arn=r,web_identity_token_file=f    | AWS web identity is configured (web_identity_token_file | sts",
            "sso_session=s,sso_account_id=1          | AWS IAM Identity Center is configured (sso_session | sso, ssooidc",
            "sso_start_url=s,sso_account_id=1        | AWS IAM Identity Center is configured (sso_start_url | sso",
            "login_session=l                         | A login is configured (login_session       | signin" })
    void whatAProfileNeedsIsNamed(String profile, String configured, String modules) {
        NoCredentialsText text = text(Map.of(), Map.of(), settings(profile));
        for (CredentialsType type : Set.of(CredentialsType.DEFAULT, CredentialsType.PROFILE)) {
            assertThat(message(text, type)).isEqualTo(configured + " of the AWS profile)" + lacks(modules.split(", ")));
        }
    }

    @Test
    void aRoleNeedsWhatItsSourceNeedsToo() {
        Map<String, Map<String, String>> profiles = Map.of(
                "role", Map.of("role_arn", "r", "source_profile", "login"),
                "login", Map.of("sso_session", "s"));
        NoCredentialsText text = new NoCredentialsText(new AwsEnvironment(name -> null, name -> null,
                name -> profiles.getOrDefault(name.orElseThrow(), Map.of()), name -> false));

        assertThat(text.of(CredentialsType.PROFILE, Optional.of("role"), failure()))
                .hasMessage("A role is configured (role_arn of the AWS profile)" + lacks("sts", "sso", "ssooidc"));
    }

    @Test
    void aRoleThatIsItsOwnSourceIsNamedOnce() {
        assertThat(message(text(Map.of(), Map.of(), Map.of("role_arn", "r", "source_profile", "s")), CredentialsType.PROFILE))
                .endsWith(lacks("sts"));
    }

    @Test
    void theProfileIsTheConfiguredOne() {
        NoCredentialsText text = new NoCredentialsText(new AwsEnvironment(name -> null, name -> null,
                name -> name.filter("ours"::equals).isPresent() ? Map.of("role_arn", "r") : Map.of(), name -> false));
        assertThat(text.of(CredentialsType.PROFILE, Optional.of("ours"), failure()).getMessage())
                .startsWith("A role is configured ");
        assertThat(message(text, CredentialsType.PROFILE)).startsWith("No AWS credentials were found ");
    }

    @Test
    void webIdentityIsNamedByVariableAndBySystemProperty() {
        assertThat(message(text(Map.of(TOKEN_FILE, "f"), Map.of(), Map.of()), CredentialsType.DEFAULT))
                .isEqualTo("AWS web identity is configured (" + TOKEN_FILE + ")" + lacks("sts"));
        assertThat(message(text(Map.of(), Map.of("aws.webIdentityTokenFile", "f"), Map.of()), CredentialsType.DEFAULT))
                .isEqualTo("AWS web identity is configured (aws.webIdentityTokenFile)" + lacks("sts"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "DEFAULT", "PROFILE" })
    void aTypeThatAssumesNoRoleNamesNone(CredentialsType type) {
        assertThat(message(text(Map.of(TOKEN_FILE, "f"), Map.of("aws.webIdentityTokenFile", "f"), Map.of("role_arn", "r")),
                type)).startsWith("No AWS credentials were found by");
    }

    @ParameterizedTest
    @CsvSource({ "true, true, ", "true, false, " + AN_HTTP_CLIENT, "false, true, software.amazon.awssdk:sts",
            "false, false, software.amazon.awssdk:sts and " + AN_HTTP_CLIENT })
    void bothModulesAreNeeded(boolean sts, boolean httpClient, String lacking) {
        NoCredentialsText text = new NoCredentialsText(new AwsEnvironment(Map.of(TOKEN_FILE, "f")::get, name -> null,
                name -> Map.of(), name -> name.equals(STS) && sts || name.equals(HTTP_CLIENT) && httpClient));
        assertThat(message(text, CredentialsType.DEFAULT)).matches(message -> lacking == null
                ? message.startsWith("No AWS credentials were found by ")
                : message.endsWith(", but the application lacks what it needs: add " + lacking + "."));
    }

    @ParameterizedTest
    @EnumSource(names = { "DEFAULT", "CONTAINER" })
    void podIdentityOnIpv6NeedsTheModeForIt(CredentialsType type) {
        assertThat(message(text(Map.of(CONTAINER, POD_IDENTITY), Map.of(), Map.of()), type))
                .endsWith(": AWS_CONTAINER_CREDENTIALS_FULL_URI has an IPv6 address: set"
                        + " AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv6.");
        assertThat(message(text(Map.of(CONTAINER, POD_IDENTITY, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ipv6"), Map.of(),
                Map.of()), type)).doesNotContain("IPv6");
    }

    @Test
    void aContainerThatTheDefaultChainAskedMayAnswerLater() {
        NoCredentialsException failure = text(Map.of(CONTAINER, "http://127.0.0.1/"), Map.of(), Map.of())
                .of(CredentialsType.DEFAULT, Optional.empty(), failure());

        assertThat(failure.mayPass()).isTrue();
        assertThat(failure).hasMessage("No AWS credentials were found by quarkus.ivs-composition.aws.credentials.type=default:"
                + " the container's credentials endpoint gave none, and there are no others.");
        assertThat(nothingConfigured().of(CredentialsType.DEFAULT, Optional.empty(), failure()).mayPass()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "CONTAINER, the container's credentials endpoint", "INSTANCE_PROFILE, the instance's metadata service" })
    void anEndpointThatHangsMayAnswerLater(CredentialsType type, String endpoint) {
        Exception hangs = SdkClientException.create("Failed to load credentials from metadata service.",
                new SocketTimeoutException("Read timed out"));
        NoCredentialsException failure = nothingConfigured().of(type, Optional.empty(), hangs);

        assertThat(failure).hasMessageEndingWith(": " + endpoint + " did not answer in time.").hasCause(hangs);
        assertThat(failure.mayPass()).isTrue();
    }

    private static String lacks(String... modules) {
        StringBuilder text = new StringBuilder(", but the application lacks what it needs: add ");
        for (int i = 0; i < modules.length; i++) {
            text.append(i == 0 ? "" : ", ").append("software.amazon.awssdk:").append(modules[i]);
        }
        return text.append(" and ").append(AN_HTTP_CLIENT).append('.').toString();
    }

    private static Map<String, String> settings(String text) {
        return Arrays.stream(text.split(",")).map(setting -> setting.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Throwable failure() {
        return new IllegalStateException("none");
    }

    private static String message(NoCredentialsText text, CredentialsType type) {
        return text.of(type, Optional.empty(), failure()).getMessage();
    }

    private static NoCredentialsText text(Map<String, String> environment, Map<String, String> properties,
            Map<String, String> profile) {
        return new NoCredentialsText(
                new AwsEnvironment(environment::get, properties::get, name -> profile, Set.of()::contains));
    }
}
