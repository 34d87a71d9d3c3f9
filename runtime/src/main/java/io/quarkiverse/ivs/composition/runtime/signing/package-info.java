/** Signature Version 4 over the bytes that are sent, and what the AWS environment says: the credentials, and the region. */
package io.quarkiverse.ivs.composition.runtime.signing;
