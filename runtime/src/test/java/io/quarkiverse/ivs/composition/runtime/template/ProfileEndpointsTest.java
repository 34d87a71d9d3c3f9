package io.quarkiverse.ivs.composition.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;

/** What is said at the start of endpoints in the files of the AWS profile. */
class ProfileEndpointsTest {

    private static final String OURS = "quarkus.ivs-composition.";
    private static final String[] LIVE = { OURS + "aws.credentials.type=profile",
            OURS + "aws.credentials.profile-provider.profile-name=live" };

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Path config = Files.writeString(directory.resolve("config"), """
                [default]
                region = us-east-1
                [profile live]
                endpoint_url = https://ivs.example.com
                use_fips_endpoint = true
                use_dualstack_endpoint = false
                [profile local]
                services = mine
                [services mine]
                ivs_realtime =
                  endpoint_url = http://localhost:4599
                """);
        System.setProperty("aws.configFile", config.toString());
    }

    @AfterEach
    void reset() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.profile");
    }

    @Test
    void whatTheConfiguredProfileSaysIsNotFollowed() {
        assertThat(notFollowed(true, LIVE)).contains(
                "Calls do not follow what the AWS profile \"live\" says of endpoints (endpoint_url, use_fips_endpoint). "
                        + "Set quarkus.ivs-composition.endpoint-override and quarkus.ivs-composition.fips instead, if they shall");
    }

    @Test
    void norWhatASectionOfItsServicesSays() {
        System.setProperty("aws.profile", "local");
        assertThat(notFollowed(true)).contains("Calls do not follow what the AWS profile \"local\" says of endpoints "
                + "(endpoint_url). Set quarkus.ivs-composition.endpoint-override instead, if they shall");
    }

    @Test
    void nothingIsSaidOfWhatTheAwsSdksWouldIgnore() {
        System.setProperty("aws.profile", "local");
        assertThat(notFollowed(false)).isEmpty();
    }

    @Test
    void nothingIsSaidOfWhatOurKeysSayAsWell() {
        assertThat(notFollowed(false, LIVE[0], LIVE[1], OURS + "fips=true")).isEmpty();
    }

    @Test
    void nothingIsSaidOfAProfileWithoutEndpointsAndOfNone() {
        assertThat(notFollowed(true)).isEmpty();
        System.setProperty("aws.profile", "gone");
        assertThat(notFollowed(true)).isEmpty();
        System.setProperty("aws.configFile", directory.resolve("gone").toString());
        assertThat(notFollowed(true)).isEmpty();
    }

    private static Optional<String> notFollowed(boolean urlsCount, String... lines) {
        return ProfileEndpoints.notFollowed(
                TestConfig.file(lines).build().getConfigMapping(IvsCompositionRuntimeConfig.class), urlsCount);
    }
}
