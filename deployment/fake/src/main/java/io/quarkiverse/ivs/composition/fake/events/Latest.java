package io.quarkiverse.ivs.composition.fake.events;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The latest of many: when there are too many, or their texts are too long, the oldest are forgotten.
 *
 * @param <T> what has a text
 */
final class Latest<T> {

    static final int CHARACTERS = 16 * 1024 * 1024;

    private final Deque<T> kept = new ArrayDeque<>();
    private final int most;
    private final Function<T, String> text;
    private long characters;

    Latest(int most, Function<T, String> text) {
        this.most = most;
        this.text = text;
    }

    void add(T one) {
        kept.addLast(one);
        characters += text.apply(one).length();
        while (kept.size() > most || characters > CHARACTERS) {
            forgetFirst();
        }
    }

    /** The oldest, or null. */
    T first() {
        return kept.peekFirst();
    }

    void forgetFirst() {
        characters -= text.apply(kept.removeFirst()).length();
    }

    /** The oldest first. */
    Stream<T> stream() {
        return kept.stream();
    }

    void clear() {
        kept.clear();
        characters = 0;
    }
}
