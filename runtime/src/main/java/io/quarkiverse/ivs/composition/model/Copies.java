package io.quarkiverse.ivs.composition.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies that cannot be changed. Unlike {@link List#copyOf}, they keep a null element: the validation of a request names it,
 * together with everything else that is wrong.
 */
final class Copies {

    private Copies() {
    }

    static <T> List<T> of(List<T> list) {
        return list == null || list.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    static <K, V> Map<K, V> of(Map<K, V> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
