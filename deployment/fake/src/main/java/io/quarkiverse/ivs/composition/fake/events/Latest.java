package io.quarkiverse.ivs.composition.fake.events;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The latest of many: when there are too many, or their texts are too long, the oldest are forgotten.
 *
 * @param <T> what has a text
 */
final class Latest<T> {

    private static final int CHARACTERS = 16 * 1024 * 1024;

    private final Deque<T> kept = new ArrayDeque<>();
    private final int most;
    private final Function<T, String> text;
    private long characters;

    Latest(int most, Function<T, String> text) {
        this.most = most;
        this.text = text;
    }

    /** Keeps one more; answers whether others are forgotten for it. */
    boolean add(T one) {
        kept.addLast(one);
        characters += text.apply(one).length();
        int all = kept.size();
        while (kept.size() > most || characters > CHARACTERS) {
            characters -= text.apply(kept.removeFirst()).length();
        }
        return kept.size() < all;
    }

    void removeIf(Predicate<T> which) {
        if (kept.removeIf(which)) {
            characters = kept.stream().mapToLong(one -> text.apply(one).length()).sum();
        }
    }

    /** The oldest first. */
    Collection<T> all() {
        return kept;
    }

    void clear() {
        kept.clear();
        characters = 0;
    }
}
