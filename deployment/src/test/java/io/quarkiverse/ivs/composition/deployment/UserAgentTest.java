package io.quarkiverse.ivs.composition.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {

    @Test
    void theNameOfTheApplicationHasWhatAHeaderMayHave() {
        assertThat(UserAgent.appId("my-shop_2.0")).isEqualTo("my-shop_2.0");
        assertThat(UserAgent.appId("My shop ${x}\n(\u00e9)")).isEqualTo("My-shop---x-----");
        assertThat(UserAgent.appId("a".repeat(51))).isEqualTo("a".repeat(50));
    }
}
