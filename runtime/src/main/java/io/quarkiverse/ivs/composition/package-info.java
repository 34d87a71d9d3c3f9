/**
 * Starting, watching and stopping server-side compositions of Amazon IVS Real-Time stages. This package and
 * {@link io.quarkiverse.ivs.composition.model} are what an application uses; whatever is below
 * {@code io.quarkiverse.ivs.composition.runtime} is internal and may change in any release.
 */
@NullMarked
package io.quarkiverse.ivs.composition;

import org.jspecify.annotations.NullMarked;
