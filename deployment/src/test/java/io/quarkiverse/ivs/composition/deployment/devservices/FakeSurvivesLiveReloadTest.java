package io.quarkiverse.ivs.composition.deployment.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusDevModeTest;

class FakeSurvivesLiveReloadTest {

    private static final int PORT = FreePort.find();
    private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/kept";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Endpoint.class, FreePort.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    """.formatted(PORT)), "application.properties"));

    @Path("/endpoint")
    public static class Endpoint {

        @Inject
        FakeIvs fake;

        @GET
        public String endpoint() {
            return "v1 " + fake.endpoint();
        }
    }

    @Test
    void itKeepsPortAndStateUntilItsOwnSettingsChange() {
        String before = given().port(PORT).get("/endpoint").asString();
        FakeIvs fake = FakeIvs.at(URI.create(before.substring(3)));
        fake.create(STAGE);

        APPLICATION.modifySourceFile(FakeSurvivesLiveReloadTest.class, source -> source.replace("\"v1 \"", "\"v2 \""));
        assertThat(given().port(PORT).get("/endpoint").asString()).isEqualTo(before.replace("v1", "v2"));
        assertThat(fake.snapshot()).contains(STAGE);

        APPLICATION.modifyResourceFile("application.properties",
                text -> text + "\nquarkus.ivs-composition.devservices.time-to-active=0s");
        String after = given().port(PORT).get("/endpoint").asString();
        assertThat(FakeIvs.at(URI.create(after.substring(3))).snapshot()).doesNotContain(STAGE);
    }
}
