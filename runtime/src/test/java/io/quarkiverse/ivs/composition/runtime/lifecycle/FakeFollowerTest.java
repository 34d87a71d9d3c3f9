package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

class FakeFollowerTest {

    private static final String OURS = "quarkus.ivs-composition.";

    private static FakeFollower follower(String... lines) {
        return new FakeFollower(TestConfig.file(lines).build().getConfigMapping(IvsCompositionRuntimeConfig.class), null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://ivs.example.com", "http://127.0.0.1.example.com", "http://10.0.0.1:80" })
    void nobodyButAFakeOnTheLoopbackInterfaceIsAsked(String endpoint) {
        FakeFollower follower = follower(OURS + "endpoint-override=" + endpoint, OURS + "events.follow-fake=true");
        assertThatThrownBy(() -> follower.start(new StartupEvent())).isExactlyInstanceOf(ConfigurationException.class)
                .hasMessage(OURS + "events.follow-fake is true, but " + OURS + "endpoint-override is not on the loopback "
                        + "interface: only a fake is asked for events. Remove " + OURS + "events.follow-fake.");
    }

    @Test
    void withoutTheKeyNobodyIsAsked() {
        assertThatCode(() -> follower().start(new StartupEvent())).doesNotThrowAnyException();
    }
}
