/** What stands between a call and its attempts: retry, credentials, pacing, circuit breaker, time-out. */
package io.quarkiverse.ivs.composition.runtime.guard;
