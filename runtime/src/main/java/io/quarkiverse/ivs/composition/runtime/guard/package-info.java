/** What stands between a call and its attempts: retry, circuit breaker, pacing, time-out; and the one poller of all waiters. */
package io.quarkiverse.ivs.composition.runtime.guard;
