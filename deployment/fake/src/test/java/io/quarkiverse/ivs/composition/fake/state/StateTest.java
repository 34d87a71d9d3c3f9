package io.quarkiverse.ivs.composition.fake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void theseTransitionsAndNoOthers() {
        List<String> transitions = new ArrayList<>();
        for (State from : State.values()) {
            for (State to : State.values()) {
                if (from.canBecome(to)) {
                    transitions.add(from + " -> " + to);
                }
            }
        }
        assertThat(transitions).containsExactly(
                "STARTING -> ACTIVE",
                "STARTING -> STOPPING",
                "STARTING -> FAILED",
                "ACTIVE -> RECONNECTING",
                "ACTIVE -> STOPPING",
                "ACTIVE -> FAILED",
                "RECONNECTING -> ACTIVE",
                "RECONNECTING -> STOPPING",
                "RECONNECTING -> FAILED",
                "STOPPING -> STOPPED");
    }
}
