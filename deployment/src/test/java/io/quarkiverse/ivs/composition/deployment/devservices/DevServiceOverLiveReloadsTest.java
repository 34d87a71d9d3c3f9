package io.quarkiverse.ivs.composition.deployment.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusDevModeTest;

/** One application for all of it: to start one in dev mode takes longer than ten reloads. */
class DevServiceOverLiveReloadsTest {

    private static final int PORT = FreePort.find();
    private static final String PREFIX = "quarkus.ivs-composition.";
    private static final String CREDENTIALS = PREFIX + "aws.credentials.";
    private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/";
    private static final java.nio.file.Path SEED_OUTSIDE = seedOutside();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Application.class, FreePort.class)
            .addAsResource(new StringAsset(seed("first")), "ivs-seed.json")
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.log.category."org.testcontainers".level=OFF
                    quarkus.ivs-composition.devservices.seed=ivs-seed.json
                    # So a token is made up and handed over, which is no change of the configuration.
                    quarkus.ivs-composition.devservices.host=0.0.0.0
                    """.formatted(PORT)), "application.properties"));

    @Path("/")
    public static class Application {

        @Inject
        FakeIvs fake;

        @Inject
        IvsCompositionRuntimeConfig config;

        @GET
        @Path("endpoint")
        public String endpoint() {
            return "v1 " + fake.endpoint();
        }

        @GET
        @Path("snapshot")
        public String snapshot() {
            return fake.snapshot();
        }

        @GET
        @Path("credentials")
        public String credentials() {
            return config.aws().credentials().type() + " " + config.aws().credentials().staticProvider().accessKeyId();
        }
    }

    @Test
    void whatIsKeptAndWhatIsNot() {
        aChangedClassKeepsTheFakeAndWhatItHas();
        aChangedSettingStartsANewFake();
        aChangedSeedStartsANewFake();
        aSeedThatIsNoResourceIsWatchedToo();
        changedCredentialsAreHandedOverAndNothingOfEarlierOnesIsLeft();
    }

    private static void aChangedClassKeepsTheFakeAndWhatItHas() {
        String before = get("endpoint");
        fake(before).create(STAGE + "kept");

        APPLICATION.modifySourceFile(DevServiceOverLiveReloadsTest.class, source -> source.replace("\"v1 \"", "\"v2 \""));
        assertThat(get("endpoint")).isEqualTo(before.replace("v1", "v2"));
        assertThat(fake(before).snapshot()).contains(STAGE + "kept");
    }

    private static void aChangedSettingStartsANewFake() {
        addProperty(PREFIX + "devservices.time-to-active=0s");
        assertThat(fake(get("endpoint")).snapshot()).contains(STAGE + "first").doesNotContain(STAGE + "kept");
    }

    private static void aChangedSeedStartsANewFake() {
        APPLICATION.modifyResourceFile("ivs-seed.json", seed -> seed.replace("first", "second"));
        assertThat(get("snapshot")).contains(STAGE + "second").doesNotContain(STAGE + "first");
    }

    private static void aSeedThatIsNoResourceIsWatchedToo() {
        replaceProperty("ivs-seed.json", SEED_OUTSIDE.toString().replace('\\', '/'));
        assertThat(get("snapshot")).contains(STAGE + "outside").doesNotContain(STAGE + "second");

        write(SEED_OUTSIDE, seed("changed"));
        assertThat(get("snapshot")).contains(STAGE + "changed").doesNotContain(STAGE + "outside");
    }

    private static void changedCredentialsAreHandedOverAndNothingOfEarlierOnesIsLeft() {
        assertThat(get("credentials")).isEqualTo("STATIC Optional[test]");

        addProperty("%dev." + CREDENTIALS + "type=anonymous");
        assertThat(get("credentials")).isEqualTo("ANONYMOUS Optional.empty");

        replaceProperty("%dev." + CREDENTIALS, CREDENTIALS);
        assertThat(get("credentials")).isEqualTo("STATIC Optional[test]");
    }

    private static FakeIvs fake(String endpoint) {
        return FakeIvs.at(URI.create(endpoint.substring("v1 ".length())));
    }

    private static String get(String path) {
        return given().port(PORT).get(path).asString();
    }

    private static void addProperty(String line) {
        APPLICATION.modifyResourceFile("application.properties", text -> text + "\n" + line);
    }

    private static void replaceProperty(String old, String by) {
        APPLICATION.modifyResourceFile("application.properties", text -> text.replace(old, by));
    }

    private static String seed(String stage) {
        return "{\"stages\": [{\"arn\": \"" + STAGE + stage + "\"}]}";
    }

    private static java.nio.file.Path seedOutside() {
        try {
            java.nio.file.Path seed = Files.createTempFile("seed", ".json");
            write(seed, seed("outside"));
            return seed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(java.nio.file.Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void deleteSeed() throws IOException {
        Files.delete(SEED_OUTSIDE);
    }
}
