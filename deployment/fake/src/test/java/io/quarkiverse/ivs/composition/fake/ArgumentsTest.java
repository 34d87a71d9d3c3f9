package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.settings.ApiDestination;
import io.quarkiverse.ivs.composition.fake.settings.FakeOption;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.StorageSettings;

/** The command line of the runnable jar. */
class ArgumentsTest {

    @Test
    void valuesFollowTheirNameOrAnEqualsSign() {
        Arguments read = Arguments.read("--port", "4599", "--rate-limit=5", "--time-to-active", "manual", "--auto-stop",
                "participants", "--time-to-stopped=PT1M");
        assertThat(read.port()).isEqualTo(4599);
        assertThat(read.settings().rateLimit()).isEqualTo(5);
        assertThat(read.settings().timeToActive()).isEmpty();
        assertThat(read.settings().timeToStopped()).contains(Duration.ofMinutes(1));
        assertThat(read.settings().is(FakeSettings.AutoStop.PARTICIPANTS)).isTrue();
    }

    @Test
    void withoutAnyItIsTheFakeThatNothingConfigures() {
        assertThat(Arguments.read().settings()).isEqualTo(FakeSettings.defaults());
        assertThat(Arguments.read().port()).isZero();
    }

    @Test
    void whatIsBlankIsNotSet() {
        assertThat(Arguments.read("--port=", "--seed", " ", "--rate-limit=")).isEqualTo(Arguments.read());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> Arguments.read("--rate-limt", "5", "--port=70000", "nonsense\n", "--resources",
                "--layout-echo",
                "none", "--time-to-active", "soon", "--repeated-stop", "ok", "--repeated-stop", "ok", "--seed", "no/such/file"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(String.join(System.lineSeparator(),
                        "--rate-limt is no option; did you mean --rate-limit? --help lists them.",
                        "nonsense  is no option; --help lists them.",
                        "--resources has no value; --resources <value> sets it.",
                        "--repeated-stop is there twice; leave one out.",
                        "--port is \"70000\", but must be 0 to 65535. Correct it, or remove it to use a free one.",
                        "--time-to-active is \"soon\", but must be a duration such as 2s or 0s, at most 1000 days, or manual. "
                                + "Correct it, or remove it to use 2s.",
                        "--layout-echo is \"none\", but must be defaults or null. Correct it, or remove it to use defaults.",
                        "--seed is \"no/such/file\", but this file cannot be read. Correct it, or remove it to start with "
                                + "nothing."));
    }

    @Test
    void aDotInTheNameOfAKeyMayBeADashHere() {
        assertThat(Arguments.read("--quotas-compositions", "3").settings().compositions()).isEqualTo(3);
        assertThat(Arguments.read("--quotas.compositions", "3").settings().compositions()).isEqualTo(3);
    }

    @Test
    void eventsArePushedToAsManyUrlsAsAreGiven() {
        ApiDestination events = Arguments.read("--events-webhook-url", "http://localhost:1/a,http://localhost:2/b",
                "--events-webhook-url=https://example.com/c?d", "--events-webhook-header", "X-Ivs-Secret: a b").settings()
                .events();
        assertThat(events.urls()).extracting(URI::toString)
                .containsExactly("http://localhost:1/a", "http://localhost:2/b", "https://example.com/c?d");
        assertThat(events.headerName()).isEqualTo("X-Ivs-Secret");
        assertThat(events.headerValue()).isEqualTo("a b");
    }

    @Test
    void hostsAreAllowedTogetherOrOneByOne() {
        assertThat(Arguments.read("--allowed-hosts", "a,b", "--allowed-hosts=C").settings().reach().allowedHosts())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aStorageConfigurationIsNamedByTheLastPartOfItsArn() {
        FakeSettings settings = Arguments.read("--storage.podcast.bucket", "recordings", "--storage.a-b.broken=true")
                .settings();
        assertThat(settings.storage("podcast")).isEqualTo(new StorageSettings("recordings", false));
        assertThat(settings.storage("a-b")).isEqualTo(new StorageSettings("fake-bucket", true));
        assertThat(settings.storage("other")).isEqualTo(new StorageSettings("fake-bucket", false));
    }

    @Test
    void whatIsWrongWithEventsAndStorageIsSaidWithoutASecret() {
        assertThatThrownBy(() -> Arguments.read("--events-webhook-url", "http://me:secret@localhost/", "--events-webhook-url",
                "ftp://localhost/", "--events-webhook-header", "secret", "--events-webhook-headr=X-Ivs-Secret: secret",
                "--storage.podcast.bucket", "B", "--storage.podcast.broken", "maybe", "--storage.a/b.bucket", "recordings"))
                .hasMessage(String.join(System.lineSeparator(),
                        "--events-webhook-headr is no option; did you mean --events-webhook-header? --help lists them.",
                        "--events-webhook-url is \"http://***@localhost/\", but must be a URL such as "
                                + "http://localhost:8080/ivs-events, or several, separated by commas. Correct it, or remove it "
                                + "to push none.",
                        "--events-webhook-url is \"ftp://localhost/\", but must be a URL such as "
                                + "http://localhost:8080/ivs-events, or several, separated by commas. Correct it, or remove it "
                                + "to push none.",
                        "--events-webhook-header is \"***\", but must be a name and a value such as X-Ivs-Secret: the-secret. "
                                + "Correct it, or remove it to send none.",
                        "--storage.a/b.bucket is for \"a/b\", but must be for the last part of the ARN of a storage "
                                + "configuration: letters, digits and -.",
                        "--storage.podcast.bucket is \"B\", but must be the name of a bucket: 3 to 63 of a to z, 0 to 9, . "
                                + "and -. Correct it, or remove it to use fake-bucket.",
                        "--storage.podcast.broken is \"maybe\", but must be true or false. Correct it, or remove it to use "
                                + "false."));
    }

    @Test
    void helpIsShownWhateverElseIsThere() throws InterruptedException {
        PrintStream console = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, UTF_8));
        try {
            FakeMain.main(new String[] { "--port", "x", "--help" });
        } finally {
            System.setOut(console);
        }
        assertThat(shown.toString(UTF_8)).isEqualTo(Arguments.help()).contains(Stream.of(FakeOption.values())
                .map(option -> "\n  --" + option.argument() + " <" + option.form().allowed() + ">").toList());
    }
}
