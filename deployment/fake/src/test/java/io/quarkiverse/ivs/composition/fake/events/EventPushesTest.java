package io.quarkiverse.ivs.composition.fake.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.events.EventPushes.Push;

class EventPushesTest {

    private static final long HOUR = 3_600_000;

    private final EventPushes pushes = new EventPushes(
            List.of(URI.create("http://localhost:1/a?key=x"), URI.create("http://localhost:2/b")));

    private static String event(String name, String resource) {
        return "{\"name\":\"" + name + "\",\"resources\":[\"" + resource + "\"]}";
    }

    private List<Push> due(long now, long real) {
        return pushes.due(now, real);
    }

    private Push only(long now, long real) {
        List<Push> due = due(now, real);
        assertThat(due).hasSize(1);
        return due.get(0);
    }

    @Test
    void eventsOfACompositionGoOneAfterTheOtherAndThoseOfOthersBesideThem() {
        pushes.deliver(event("1", "a"), 0);
        pushes.deliver(event("2", "a"), 0);
        pushes.deliver(event("3", "b"), 0);
        pushes.deliver("no event", 0);
        pushes.deliver("no event", 0);
        List<Push> first = due(0, 0);
        assertThat(first).extracting(Push::json).containsExactly(event("1", "a"), event("3", "b"), "no event", "no event");
        assertThat(due(0, 0)).isEmpty();
        first.get(0).received();
        Push second = only(0, 0);
        assertThat(second.json()).isEqualTo(event("2", "a"));
        second.received();
        first.subList(1, 4).forEach(Push::received);
        assertThat(due(0, HOUR)).isEmpty();
    }

    @Test
    void whatIsNotReceivedComesAgainLaterAndLaterAndHoldsBackWhatFollows() {
        pushes.deliver(event("1", "a"), 0);
        pushes.deliver(event("2", "a"), 0);
        long real = 0;
        for (long pause : new long[] { 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000 }) {
            only(0, real).failed("status 500", real);
            assertThat(due(0, real + pause - 1)).isEmpty();
            real += pause;
        }
        Push last = only(0, real);
        assertThat(last.json()).isEqualTo(event("1", "a"));
        last.received();
        assertThat(only(0, real).json()).isEqualTo(event("2", "a"));
    }

    @Test
    void eachPushGoesToTheNextUrl() {
        pushes.deliver(event("1", "a"), 0);
        for (String path : List.of("/a", "/b", "/a")) {
            Push push = only(0, HOUR);
            assertThat(push.url().getPath()).isEqualTo(path);
            push.failed("status 500", 0);
        }
    }

    @Test
    void afterAnHourOfTheFakesClockItIsDropped() {
        pushes.deliver(event("1", "a"), 0);
        pushes.deliver(event("2", "a"), 1);
        only(HOUR - 1, 0).failed("status 500", 0);
        Push second = only(HOUR, 0);
        assertThat(second.json()).isEqualTo(event("2", "a"));
        // What is under way is not taken from the receiver.
        assertThat(due(HOUR + 1, 0)).isEmpty();
        second.failed("status 500", 0);
        assertThat(due(HOUR + 1, HOUR)).isEmpty();
    }

    @Test
    void aResetDropsWhatIsPending() {
        pushes.deliver(event("1", "a"), 0);
        Push underWay = only(0, 0);
        pushes.deliver(event("2", "b"), 0);
        pushes.clear();
        underWay.failed("status 500", 0);
        assertThat(due(0, HOUR)).isEmpty();
        pushes.deliver(event("3", "a"), 0);
        assertThat(only(0, 0).json()).isEqualTo(event("3", "a"));
    }

    @Test
    void whateverFailsEachCompositionIsToldOnceAndInOrder() {
        Random random = new Random(42);
        Map<String, List<String>> sent = new HashMap<>();
        Map<String, List<String>> received = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            String composition = Integer.toString(random.nextInt(500));
            String event = event(Integer.toString(i), composition);
            sent.computeIfAbsent(composition, key -> new ArrayList<>()).add(event);
            pushes.deliver(event, 0);
        }
        for (long real = 0; received.values().stream().mapToInt(List::size).sum() < 3000; real += 1000) {
            for (Push attempt : due(0, real)) {
                if (random.nextInt(10) < 3) {
                    attempt.failed("status 503", real);
                } else {
                    String composition = attempt.json().replaceAll(".*\\[\"([0-9]+)\".*", "$1");
                    received.computeIfAbsent(composition, key -> new ArrayList<>()).add(attempt.json());
                    attempt.received();
                }
            }
        }
        assertThat(received).isEqualTo(sent);
    }

    @Test
    void atMost32AreUnderWayAnd10000Wait() {
        for (int i = 0; i <= EventPushes.MOST; i++) {
            pushes.deliver(event("x", Integer.toString(i)), 0);
        }
        List<Push> due = due(0, 0);
        assertThat(due).hasSize(EventPushes.AT_ONCE);
        assertThat(due.get(0).json()).as("the oldest is forgotten").isEqualTo(event("x", "1"));
        due.get(0).received();
        assertThat(due(0, 0)).hasSize(1);
    }

    @Test
    void whatIsDroppedForLackOfRoomIsSaidOnce() {
        List<String> said = new ArrayList<>();
        Logger logger = Logger.getLogger(EventPushes.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    said.add(line.getMessage());
                }
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        logger.addHandler(handler);
        try {
            for (int i = 0; i < EventPushes.MOST + 3; i++) {
                pushes.deliver(event("x", Integer.toString(i)), 0);
            }
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(said).containsExactly("Too many events wait for their receiver; the oldest are dropped");
    }
}
