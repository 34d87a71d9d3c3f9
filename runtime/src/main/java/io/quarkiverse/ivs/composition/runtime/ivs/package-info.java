/** What is known of the service: ARNs and their kinds, limits, operations, the wire format, what a request must be. */
package io.quarkiverse.ivs.composition.runtime.ivs;
