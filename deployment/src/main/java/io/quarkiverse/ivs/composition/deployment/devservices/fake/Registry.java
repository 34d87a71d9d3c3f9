package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resources of one kind. A lenient registry has each well-formed ARN, except those that were deleted; a strict one has what
 * was added.
 */
final class Registry<T extends Resource> {

    private static final int REMEMBERED_DELETIONS = 1000;

    private final boolean strict;
    private final Map<String, T> byArn = new HashMap<>();
    private final Map<String, NavigableMap<Long, T>> indexes = new HashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();

    Registry(boolean strict) {
        this.strict = strict;
    }

    /** The resource, or null if nobody has added it. */
    T find(String arn) {
        return byArn.get(arn);
    }

    /** Throws a ResourceNotFoundException if there is no such resource. */
    void require(String arn) {
        if (!byArn.containsKey(arn) && (strict || deleted.contains(arn))) {
            throw ServiceError.notFound(arn);
        }
    }

    void add(T resource) {
        String arn = resource.arn().toString();
        remove(arn);
        deleted.remove(arn);
        byArn.put(arn, resource);
        for (String key : keys(resource)) {
            indexes.computeIfAbsent(key, k -> new TreeMap<>()).put(resource.sequence(), resource);
        }
    }

    void delete(String arn) {
        remove(arn);
        deleted.add(arn);
        if (deleted.size() > REMEMBERED_DELETIONS) {
            deleted.remove(deleted.iterator().next());
        }
    }

    /** The resources of an index, oldest first. */
    NavigableMap<Long, T> index(String key) {
        return indexes.getOrDefault(key, Collections.emptyNavigableMap());
    }

    Collection<T> all() {
        return index(Keys.ALL).values();
    }

    void clear() {
        byArn.clear();
        indexes.clear();
        deleted.clear();
    }

    private void remove(String arn) {
        T resource = byArn.remove(arn);
        if (resource != null) {
            keys(resource).forEach(key -> indexes.get(key).remove(resource.sequence()));
        }
    }

    private List<String> keys(T resource) {
        Arn arn = resource.arn();
        return List.of(Keys.ALL, Keys.region(arn.region()), Keys.home(arn.region(), arn.account()));
    }
}
