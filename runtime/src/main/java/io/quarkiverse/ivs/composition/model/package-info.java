/**
 * The structures of the Amazon IVS Real-Time API, version 2020-07-14, under the names that the API gives them. The records are
 * the shapes on the wire: there is no second model behind them.
 */
@NullMarked
package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.NullMarked;
