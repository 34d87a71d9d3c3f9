/** Signature Version 4 over the bytes that are sent, and the credentials for it. */
package io.quarkiverse.ivs.composition.runtime.signing;
