/**
 * Waiting for a composition. One poller per region asks the service for all who wait there: {@code Waiters} takes the
 * callers in, {@code RegionPoller} asks, and conditions decide whether what was seen ends a wait.
 */
package io.quarkiverse.ivs.composition.runtime.waiting;
