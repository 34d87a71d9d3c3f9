package io.quarkiverse.ivs.composition.fake.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.wire.Json;

class EventQueueTest {

    private final EventQueue queue = new EventQueue();

    private void fault(String json) throws IOException {
        queue.faults().add(Json.mapper().readTree(json.replace('\'', '"')));
    }

    private List<String> after(long number, long now) {
        return queue.after(number, now).stream().map(EventQueue.Waiting::json).toList();
    }

    @Test
    void whatWasGotDoesNotComeAgain() {
        queue.emit("A", "a", 0);
        queue.emit("B", "b", 0);
        assertThat(after(0, 0)).containsExactly("a", "b");
        assertThat(after(1, 0)).containsExactly("b");
        assertThat(after(0, 0)).containsExactly("b");
        queue.clear();
        queue.emit("C", "c", 0);
        assertThat(queue.after(2, 0)).extracting(EventQueue.Waiting::number).containsExactly(3L);
    }

    @Test
    void largeEventsDoNotFillTheMemory() {
        String large = "x".repeat(1_000_000);
        for (int i = 0; i < 100; i++) {
            queue.emitOwn(large, 0);
        }
        assertThat(queue.emitted()).hasSize(16).last().extracting(EventQueue.Emitted::number).isEqualTo(100L);
        assertThat(queue.after(0, 0)).hasSize(16);
        queue.emitOwn("small", 0);
        assertThat(queue.emitted()).hasSize(17);
    }

    @Test
    void aNumberThatWasNeverGivenIsOfAnotherFakeAndSaysNothing() {
        queue.emit("A", "a", 0);
        assertThat(after(500, 0)).containsExactly("a");
        assertThat(after(1, 0)).isEmpty();
    }

    @Test
    void whatIsLostIsListedAndNotDelivered() throws IOException {
        fault("{'kind': 'lose', 'event': 'A', 'times': 1}");
        queue.emit("A", "a", 0);
        queue.emit("A", "b", 0);
        assertThat(after(0, 0)).containsExactly("b");
        assertThat(queue.emitted()).containsExactly(new EventQueue.Emitted(1, "a", true),
                new EventQueue.Emitted(2, "b", false));
    }

    @Test
    void whatIsDoubledComesTwice() throws IOException {
        fault("{'kind': 'double'}");
        queue.emit("A", "a", 0);
        assertThat(after(0, 0)).containsExactly("a", "a");
    }

    @Test
    void whatIsDelayedComesWhenItIsTime() throws IOException {
        fault("{'kind': 'delay', 'delayMillis': 5000, 'times': 1}");
        queue.emit("A", "a", 0);
        queue.emit("B", "b", 0);
        assertThat(after(0, 4999)).containsExactly("b");
        assertThat(after(0, 5000)).containsExactly("b", "a");
    }

    @Test
    void whatIsReorderedComesBehindTheNextOrAfterASecond() throws IOException {
        fault("{'kind': 'reorder', 'event': 'A'}");
        queue.emit("A", "a", 0);
        queue.emit("B", "b", 0);
        assertThat(after(0, 0)).containsExactly("b", "a");
        queue.emit("A", "c", 0);
        assertThat(after(2, 999)).isEmpty();
        assertThat(after(2, 1000)).containsExactly("c");
    }

    @Test
    void aPartIsHitAndTheSameOneInEachRun() throws IOException {
        List<String> first = half();
        assertThat(first).hasSizeBetween(30, 70);
        queue.clear();
        assertThat(half()).isEqualTo(first);
    }

    private List<String> half() throws IOException {
        fault("{'kind': 'lose', 'probability': 0.5, 'seed': 7}");
        for (int i = 0; i < 100; i++) {
            queue.emit("A", Integer.toString(i), 0);
        }
        return after(0, 0);
    }
}
