/** Who calls: signatures, what they show, and how often somebody may call. */
package io.quarkiverse.ivs.composition.fake.access;
