package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotatedProfileIsReadAgainTest {

    private static final Map<String, String> SETTINGS = Map.of("aws.sharedCredentialsFile", "credentials", "aws.configFile",
            "config", "aws.disableEc2Metadata", "true");

    @TempDir
    Path directory;

    @BeforeEach
    void set() {
        SETTINGS.forEach((key, value) -> System.setProperty(key,
                key.endsWith("File") ? directory.resolve(value).toString() : value));
    }

    @AfterEach
    void reset() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(strings = { "profile", "default" })
    void byTheSameProviderWhenItHasChanged(String type) throws IOException {
        CredentialsLookUp lookUp = lookUp(type);
        write("first", Instant.now().minusSeconds(60));
        assertThat(lookUp.get().accessKeyId()).isEqualTo("first");

        write("second", Instant.now());
        assertThat(lookUp.get().accessKeyId()).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = { "profile", "default" })
    void evenWithinTheSecondOfTheFirstOneOnceItWasRefused(String type) throws IOException {
        CredentialsLookUp lookUp = lookUp(type);
        Instant written = Instant.now();
        write("first", written);
        assertThat(lookUp.get().accessKeyId()).isEqualTo("first");

        write("second", written);
        lookUp.renewProvider();
        assertThat(lookUp.get().accessKeyId()).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = { "profile", "default" })
    void alsoWhenItWasNotThereAtFirst(String type) throws IOException {
        CredentialsLookUp lookUp = lookUp(type);
        assertThatThrownBy(lookUp::get).isInstanceOf(NoCredentialsException.class);

        write("late", Instant.now());
        assertThat(lookUp.get().accessKeyId()).isEqualTo("late");
    }

    private void write(String id, Instant time) throws IOException {
        Path file = directory.resolve("credentials");
        Files.writeString(file, "[default]\naws_access_key_id=" + id + "\naws_secret_access_key=secret\n");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static CredentialsLookUp lookUp(String type) {
        return new CredentialsLookUp(EachCredentialsTypeHasItsProviderTest.source(Map.of("type", type)),
                new NoCredentialsText());
    }
}
