package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.dev.RpcResult.Failure;

class RpcResultTest {

    @Test
    void aCallThatSucceedsGivesItsValue() {
        assertThat(RpcResult.of(() -> "value")).isEqualTo(new RpcResult("value", null));
    }

    @Test
    void aCallThatFailsGivesItsFailureInWords() {
        assertThat(RpcResult.of(() -> {
            throw new IllegalStateException("blind");
        })).isEqualTo(new RpcResult(null, new Failure("blind", null, 0, null, List.of())));
    }
}
