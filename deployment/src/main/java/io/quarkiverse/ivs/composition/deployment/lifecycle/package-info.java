/** What happens after a start: how events come in, and who observes them. */
package io.quarkiverse.ivs.composition.deployment.lifecycle;
