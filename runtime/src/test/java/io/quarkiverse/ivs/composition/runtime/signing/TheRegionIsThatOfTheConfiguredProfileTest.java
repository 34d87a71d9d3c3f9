package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheRegionIsThatOfTheConfiguredProfileTest {

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Path config = Files.writeString(directory.resolve("config"),
                "[default]\nregion=us-east-1\n[profile live]\nregion=eu-west-1\n[profile nowhere]\noutput=json\n");
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    @AfterEach
    void reset() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.disableEc2Metadata");
    }

    @Test
    void ofTheNamedOne() {
        assertThat(region(Map.of("type", "profile", "profile-provider.profile-name", "live"))).isEqualTo("eu-west-1");
    }

    @Test
    void ofTheDefaultOneIfNoneIsNamed() {
        assertThat(region(Map.of("type", "profile"))).isEqualTo("us-east-1");
        assertThat(region(Map.of())).isEqualTo("us-east-1");
    }

    @Test
    void noneIfTheNamedOneHasNone() {
        assertThat(region(Map.of("type", "profile", "profile-provider.profile-name", "nowhere"))).isNull();
    }

    @Test
    void whatOtherTypesAreConfiguredWithNamesNoProfile() {
        assertThat(region(Map.of("type", "anonymous", "profile-provider.profile-name", "live"))).isEqualTo("us-east-1");
    }

    private static String region(Map<String, String> credentials) {
        CredentialsSource source = EachCredentialsTypeHasItsProviderTest.source(credentials);
        return new EnvironmentRegion(source, new LookUpThreads()).get().await().atMost(Duration.ofSeconds(30)).orElse(null);
    }
}
