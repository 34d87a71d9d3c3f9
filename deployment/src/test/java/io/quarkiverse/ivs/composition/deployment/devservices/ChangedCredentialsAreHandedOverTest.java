package io.quarkiverse.ivs.composition.deployment.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.test.QuarkusDevModeTest;

class ChangedCredentialsAreHandedOverTest {

    private static final int PORT = FreePort.find();
    private static final String CREDENTIALS = "quarkus.ivs-composition.aws.credentials.";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Credentials.class, FreePort.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.log.category."org.testcontainers".level=OFF
                    """.formatted(PORT)), "application.properties"));

    @Path("/credentials")
    public static class Credentials {

        @Inject
        IvsCompositionRuntimeConfig config;

        @GET
        public String credentials() {
            return config.aws().credentials().type() + " " + config.aws().credentials().staticProvider().accessKeyId();
        }
    }

    @Test
    void nothingOfAnEarlierConfigurationIsLeftAfterALiveReload() {
        assertThat(credentials()).isEqualTo("STATIC Optional[test]");

        APPLICATION.modifyResourceFile("application.properties", text -> text + "\n%dev." + CREDENTIALS + "type=anonymous");
        assertThat(credentials()).isEqualTo("ANONYMOUS Optional.empty");

        APPLICATION.modifyResourceFile("application.properties", text -> text.replace("%dev." + CREDENTIALS, CREDENTIALS));
        assertThat(credentials()).isEqualTo("STATIC Optional[test]");
    }

    private static String credentials() {
        return given().port(PORT).get("/credentials").asString();
    }
}
