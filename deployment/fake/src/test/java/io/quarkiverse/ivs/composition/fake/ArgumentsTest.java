package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.settings.FakeOption;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

/** The command line of the runnable jar. */
class ArgumentsTest {

    @Test
    void valuesFollowTheirNameOrAnEqualsSign() {
        Arguments read = Arguments.read("--port", "4599", "--rate-limit=5", "--time-to-active", "manual", "--auto-stop",
                "participants", "--time-to-stopped=PT1M");
        assertThat(read.port()).isEqualTo(4599);
        assertThat(read.settings().rateLimit()).isEqualTo(5);
        assertThat(read.settings().timeToActive().manual()).isTrue();
        assertThat(read.settings().timeToStopped().millis()).isEqualTo(60_000);
        assertThat(read.settings().autoStop()).isEqualTo(FakeSettings.AutoStop.PARTICIPANTS);
    }

    @Test
    void withoutAnyItIsTheFakeThatNothingConfigures() {
        assertThat(Arguments.read().settings()).isEqualTo(FakeSettings.defaults());
        assertThat(Arguments.read().port()).isZero();
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
                        "--port is \"70000\", but must be 0 to 65535; remove it to use a free one.",
                        "--time-to-active is \"soon\", but must be a duration such as 2s or 0s, at most 1000 days, or manual.",
                        "--layout-echo is \"none\", but must be defaults or null.",
                        "--seed is \"no/such/file\", but this file cannot be read. Correct it, or remove it to start with "
                                + "nothing."));
    }

    @Test
    void helpIsWantedWhateverElseIsThere() {
        assertThat(Arguments.read("--port", "x", "--help").helpWanted()).isTrue();
        assertThat(Arguments.help()).contains(Stream.of(FakeOption.values())
                .map(option -> "\n  --" + option.text() + " <" + option.allowed() + ">").toList());
    }
}
