package io.quarkiverse.ivs.composition.fake.state;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Things by what lists ask for, in the order of their sequence numbers: all of them, those of a region, of an account there, of
 * an ARN. So a page costs the same however many there are.
 *
 * @param <T> the things
 */
public final class Indexes<T> {

    /** The index of all. */
    public static final String ALL = "";

    private final Map<String, NavigableMap<Long, T>> byKey = new HashMap<>();

    /** The index of a region. */
    public static String region(String region) {
        return region + "/";
    }

    /** The index of an account in a region. */
    public static String home(String region, String account) {
        return region + "/" + account;
    }

    /** The indexes that everything of an account and region is in. */
    static List<String> of(Arn arn) {
        return List.of(ALL, region(arn.region()), home(arn.region(), arn.account()));
    }

    void add(Collection<String> keys, Long sequence, T thing) {
        keys.forEach(key -> byKey.computeIfAbsent(key, k -> new TreeMap<>()).put(sequence, thing));
    }

    void remove(Collection<String> keys, Long sequence) {
        keys.forEach(key -> byKey.computeIfPresent(key, (k, index) -> {
            index.remove(sequence);
            return index.isEmpty() ? null : index;
        }));
    }

    /** What is in an index, oldest first. */
    NavigableMap<Long, T> get(String key) {
        return byKey.getOrDefault(key, Collections.emptyNavigableMap());
    }

    void clear() {
        byKey.clear();
    }
}
