/** The build-time half: one processor per topic. */
package io.quarkiverse.ivs.composition.deployment;
