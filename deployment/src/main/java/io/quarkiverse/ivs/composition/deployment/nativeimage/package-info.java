/** What a native image has to keep. */
package io.quarkiverse.ivs.composition.deployment.nativeimage;
