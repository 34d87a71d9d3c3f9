/** Declares the fake of Amazon IVS Real-Time as the Dev Service of this extension. */
package io.quarkiverse.ivs.composition.deployment.devservices;
