package io.quarkiverse.ivs.composition.fake.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The resources of one kind. A lenient registry has each well-formed ARN, except those that were deleted; a strict one has what
 * was added.
 *
 * @param <T> the kind
 */
public final class Registry<T extends Tagged> {

    private static final int REMEMBERED_DELETIONS = 1000;

    private final boolean strict;
    private final Function<Arn, T> unnamed;
    /** In the order in which they were added. */
    private final Map<String, T> byArn = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private long lastPlace;

    /** @param unnamed makes a resource of which nothing but its ARN is known */
    Registry(boolean strict, Function<Arn, T> unnamed) {
        this.strict = strict;
        this.unnamed = unnamed;
    }

    /** The resource, or null if nobody has added it. */
    public T find(Arn arn) {
        return find(arn.text());
    }

    public T find(String arn) {
        return byArn.get(arn);
    }

    /** The resource, which a lenient registry may have made up; throws a ResourceNotFoundException if there is none. */
    public T get(Arn arn) {
        require(arn);
        return look(arn);
    }

    /** Throws a ResourceNotFoundException if there is no such resource, and none that may be made up. */
    public void require(Arn arn) {
        if (find(arn) == null && (strict || deleted.contains(arn.text()))) {
            throw ServiceError.notFound(arn.text());
        }
    }

    /** The resource, or what nobody has added would be. */
    public T look(Arn arn) {
        T resource = find(arn);
        return resource == null ? unnamed.apply(arn) : resource;
    }

    /** The resource, which is kept from now on. */
    public T keep(Arn arn) {
        T resource = get(arn);
        if (find(arn) == null) {
            add(resource);
        }
        return resource;
    }

    /** The resource; one that nobody has added is made, and nothing but its ARN is known of it. */
    public T create(Arn arn) {
        if (find(arn) == null) {
            add(unnamed.apply(arn));
        }
        return find(arn);
    }

    /** The ARNs of those that were deleted, the latest 1000 at most. */
    public Collection<String> deleted() {
        return deleted;
    }

    /** Adds a resource, in the place of an earlier one with its ARN. */
    public void add(T resource) {
        remove(resource.arn());
        deleted.remove(resource.arn().text());
        resource.place(++lastPlace);
        byArn.put(resource.arn().text(), resource);
    }

    public void delete(Arn arn) {
        remove(arn);
        deleted.add(arn.text());
        if (deleted.size() > REMEMBERED_DELETIONS) {
            deleted.remove(deleted.iterator().next());
        }
    }

    /** The resources, the oldest first. */
    public Collection<T> all() {
        return byArn.values();
    }

    public void clear() {
        byArn.clear();
        deleted.clear();
    }

    /** As if it had never been there. */
    void remove(Arn arn) {
        byArn.remove(arn.text());
    }
}
