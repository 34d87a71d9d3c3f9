/** What a test uses to drive the fake of Amazon IVS Real-Time that Dev Services start. Nothing here is a bean in production. */
@NullMarked
package io.quarkiverse.ivs.composition.test;

import org.jspecify.annotations.NullMarked;
