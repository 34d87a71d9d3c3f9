package io.quarkiverse.ivs.composition.deployment.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class DevServiceTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.aws.region", "eu-west-1");

    @Inject
    Config config;

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
