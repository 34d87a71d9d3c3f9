/** What replicas share, in Redis. Loaded only in applications that have {@code quarkus-redis-client}. */
package io.quarkiverse.ivs.composition.runtime.lifecycle.redis;
