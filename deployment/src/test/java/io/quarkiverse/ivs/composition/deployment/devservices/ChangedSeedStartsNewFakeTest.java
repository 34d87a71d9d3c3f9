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
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusDevModeTest;

class ChangedSeedStartsNewFakeTest {

    private static final int PORT = FreePort.find();
    private static final String SEEDED = "arn:aws:ivs:us-east-1:123456789012:stage/";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Snapshot.class, FreePort.class)
            .addAsResource(new StringAsset("{\"stages\": [{\"arn\": \"" + SEEDED + "before\"}]}"), "ivs-seed.json")
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.ivs-composition.devservices.seed=ivs-seed.json
                    """.formatted(PORT)), "application.properties"));

    @Path("/snapshot")
    public static class Snapshot {

        @Inject
        FakeIvs fake;

        @GET
        public String snapshot() {
            return fake.snapshot();
        }
    }

    private static String snapshot() {
        return given().port(PORT).get("/snapshot").asString();
    }

    @Test
    void liveReloadPlantsWhatTheFileSaysNow() {
        assertThat(snapshot()).contains(SEEDED + "before");

        APPLICATION.modifyResourceFile("ivs-seed.json", seed -> seed.replace("before", "after"));
        assertThat(snapshot()).contains(SEEDED + "after").doesNotContain(SEEDED + "before");
    }
}
