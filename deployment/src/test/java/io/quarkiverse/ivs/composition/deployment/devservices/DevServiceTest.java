package io.quarkiverse.ivs.composition.deployment.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

class DevServiceTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.aws.region", "eu-west-1")
            .overrideConfigKey("quarkus.ivs-composition.devservices.host", "0.0.0.0")
            .overrideConfigKey("quarkus.ivs-composition.devservices.allowed-hosts", elsewhere().orElse("nowhere"));

    @Inject
    Config config;

    /** An address of this machine that is not the loopback interface's. */
    private static Optional<String> elsewhere() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
                    .map(InetAddress::getHostAddress).findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private String value(String key) {
        return config.getValue("quarkus.ivs-composition." + key, String.class);
    }

    @Test
    void itHandsOverWhatTheApplicationDoesNotConfigure() {
        assertThat(value("endpoint-override")).matches("http://127.0.0.1:[0-9]+");
        assertThat(value("aws.credentials.type")).isEqualTo("static");
        assertThat(value("aws.credentials.static-provider.access-key-id")).isEqualTo("test");
        assertThat(value("aws.credentials.static-provider.secret-access-key")).isEqualTo("test-secret");
        assertThat(value("fill-missing-arns")).isEqualTo("true");
    }

    @Test
    void itHandsOverTheTokenThatDrivesTheFakeFromElsewhere() {
        // A machine without a network has no other address to call it by.
        assumeTrue(elsewhere().isPresent());
        URI uri = URI.create(value("endpoint-override").replace("127.0.0.1", elsewhere().get()));
        assertThatThrownBy(() -> FakeIvs.at(uri).now()).hasMessageContaining("must have the header X-Ivs-Fake-Token");
        assertThatCode(() -> FakeIvs.at(uri, value("devservices.control-token")).now()).doesNotThrowAnyException();
    }

    @Test
    void whatTheApplicationConfiguresWins() {
        assertThat(value("aws.region")).isEqualTo("eu-west-1");
    }

    @Test
    void aRequestWithoutASignatureIsRefused() {
        given().baseUri(value("endpoint-override")).post("/ListCompositions")
                .then().statusCode(403)
                .header("x-amzn-ErrorType", "MissingAuthenticationTokenException")
                .body("message", equalTo("Missing Authentication Token"));
    }
}
