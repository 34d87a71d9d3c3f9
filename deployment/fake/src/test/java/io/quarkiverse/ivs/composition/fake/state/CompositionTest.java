package io.quarkiverse.ivs.composition.fake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.Json;

class CompositionTest {

    private final Destination channel = destination("channel");
    private final Destination recording = destination("recording");
    private Composition composition;

    @BeforeEach
    void start() {
        composition = new Composition(Arn.of(Service.STAGE),
                new CompositionSpec(Service.STAGE, Json.node(), List.of(), Map.of()), null,
                List.of(channel, recording), 1);
    }

    static Destination destination(String id) {
        return new Destination(new DestinationSpec(null, Service.STORAGE, Service.ENCODER, Json.node()), id, null);
    }

    @Test
    void itIsActiveWithItsFirstDestination() {
        assertThat(composition.activate(channel, 2)).isTrue();

        assertThat(composition.state()).isEqualTo(State.ACTIVE);
        assertThat(recording.state()).isEqualTo(State.STARTING);
        assertThat(channel.startTime()).isEqualTo(2);
    }

    @Test
    void itStaysActiveWhileADestinationReconnects() {
        composition.activate(channel, 2);

        assertThat(composition.reconnect(channel, 3)).isTrue();

        assertThat(channel.state()).isEqualTo(State.RECONNECTING);
        assertThat(composition.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aDestinationThatComesBackKeepsItsStartTime() {
        composition.activate(channel, 2);
        composition.reconnect(channel, 3);

        assertThat(composition.activate(channel, 4)).isTrue();

        assertThat(channel.state()).isEqualTo(State.ACTIVE);
        assertThat(channel.startTime()).isEqualTo(2);
    }

    @Test
    void itLivesWhileOneDestinationDoes() {
        composition.activate(channel, 2);
        composition.activate(recording, 2);

        composition.fail(channel, 3);

        assertThat(channel.state()).isEqualTo(State.FAILED);
        assertThat(channel.endTime()).isEqualTo(3);
        assertThat(composition.state()).isEqualTo(State.ACTIVE);
        assertThat(composition.endTime()).isEqualTo(Composition.NEVER);
    }

    @Test
    void itFailsWithItsLastDestination() {
        composition.fail(channel, 3);
        composition.fail(recording, 4);

        assertThat(composition.state()).isEqualTo(State.FAILED);
        assertThat(composition.endTime()).isEqualTo(4);
    }

    @Test
    void itStopsInTwoSteps() {
        composition.activate(channel, 2);

        assertThat(composition.stop(5)).isTrue();
        assertThat(composition.state()).isEqualTo(State.STOPPING);
        assertThat(channel.state()).isEqualTo(State.STOPPING);
        assertThat(recording.state()).isEqualTo(State.STOPPING);

        assertThat(composition.end(6)).isTrue();
        assertThat(composition.state()).isEqualTo(State.STOPPED);
        assertThat(recording.endTime()).isEqualTo(6);
        assertThat(composition.endTime()).isEqualTo(6);
    }

    @Test
    void aFailedDestinationStaysFailedWhenTheCompositionStops() {
        composition.fail(channel, 2);
        composition.stop(3);
        composition.end(4);

        assertThat(channel.state()).isEqualTo(State.FAILED);
        assertThat(composition.state()).isEqualTo(State.STOPPED);
    }

    @Test
    void nothingFailsWhileItStops() {
        composition.activate(channel, 2);
        composition.stop(3);

        assertThat(composition.fail(channel, 4)).isFalse();
        assertThat(channel.state()).isEqualTo(State.STOPPING);
        assertThat(composition.state()).isEqualTo(State.STOPPING);
    }

    @Test
    void whatHasEndedDoesNotChange() {
        composition.stop(2);
        composition.end(3);

        assertThat(composition.stop(4)).isFalse();
        assertThat(composition.end(4)).isFalse();
        assertThat(composition.activate(channel, 4)).isFalse();
        assertThat(composition.reconnect(channel, 4)).isFalse();
        assertThat(composition.fail(channel, 4)).isFalse();
        assertThat(composition.endTime()).isEqualTo(3);
    }

    @Test
    void onlyAnActiveDestinationReconnects() {
        assertThat(composition.reconnect(channel, 2)).isFalse();

        assertThat(channel.state()).isEqualTo(State.STARTING);
    }

    @Test
    void itTellsWhatHappened() {
        composition.activate(channel, 2);
        composition.stop(3);

        assertThat(composition.changes()).containsExactly(
                new Composition.Change(1, null, State.STARTING),
                new Composition.Change(2, "channel", State.ACTIVE),
                new Composition.Change(2, null, State.ACTIVE),
                new Composition.Change(3, null, State.STOPPING),
                new Composition.Change(3, "channel", State.STOPPING),
                new Composition.Change(3, "recording", State.STOPPING));
    }
}
