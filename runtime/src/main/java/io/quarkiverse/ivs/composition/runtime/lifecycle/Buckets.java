package io.quarkiverse.ivs.composition.runtime.lifecycle;

import io.smallrye.mutiny.Uni;

/** Knows the buckets of storage configurations: a guarded call, whose failures are the application's exceptions. */
@FunctionalInterface
public interface Buckets {

    /** The bucket of a storage configuration; null if it has none. */
    Uni<String> bucket(String storageConfigurationArn);
}
