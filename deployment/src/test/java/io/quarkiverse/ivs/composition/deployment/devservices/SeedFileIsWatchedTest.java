package io.quarkiverse.ivs.composition.deployment.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusDevModeTest;

class SeedFileIsWatchedTest {

    private static final int PORT = FreePort.find();
    private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/";
    private static final java.nio.file.Path SEED = seed();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Snapshot.class, FreePort.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.log.category."org.testcontainers".level=OFF
                    quarkus.ivs-composition.devservices.seed=%s
                    """.formatted(PORT, SEED.toString().replace('\\', '/'))), "application.properties"));

    @Path("/snapshot")
    public static class Snapshot {

        @Inject
        FakeIvs fake;

        @GET
        public String snapshot() {
            return fake.snapshot();
        }
    }

    @AfterAll
    static void deleteSeed() throws IOException {
        Files.delete(SEED);
    }

    @Test
    void liveReloadSeesAChangeOfAFileThatIsNoResource() throws IOException {
        assertThat(snapshot()).contains(STAGE + "before");

        write(SEED, "after");
        assertThat(snapshot()).contains(STAGE + "after").doesNotContain(STAGE + "before");
    }

    private static String snapshot() {
        return given().port(PORT).get("/snapshot").asString();
    }

    private static java.nio.file.Path seed() {
        try {
            java.nio.file.Path seed = Files.createTempFile("seed", ".json");
            write(seed, "before");
            return seed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(java.nio.file.Path seed, String stage) throws IOException {
        Files.writeString(seed, "{\"stages\": [{\"arn\": \"" + STAGE + stage + "\"}]}");
    }
}
