/** What happens after a start: events that come in, and who is told of them. */
package io.quarkiverse.ivs.composition.runtime.lifecycle;
