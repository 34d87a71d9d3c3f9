package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.smallrye.config.SmallRyeConfigBuilder;

class AgentRpcTest {

    private static final AgentRpc AGENT = agent();

    private static AgentRpc agent() {
        AgentRpc agent = new AgentRpc();
        agent.fake = new FakeControl(new SmallRyeConfigBuilder()
                .withDefaultValue(ConfigKeys.ENDPOINT_OVERRIDE, "https://ivs.example.com").build());
        return agent;
    }

    static Stream<RpcResult> whateverChangesAnything() {
        return Stream.of(AGENT.start("podcast", null), AGENT.stop("arn"), AGENT.advanceClock("PT1M"),
                AGENT.publisher("arn", "ann", "publish"), AGENT.addFault(null, 500, null, 1, false), AGENT.clearFaults(),
                AGENT.sendEventAgain("fake-1", true));
    }

    @ParameterizedTest
    @MethodSource("whateverChangesAnything")
    void isRefusedUnlessTheEndpointIsTheFake(RpcResult result) {
        assertThat(result.failure().message())
                .isEqualTo("Nothing is changed from here unless the endpoint is the fake, but it is"
                        + " https://ivs.example.com. Use the Dev UI, or let Dev Services start the fake.");
    }
}
