/**
 * Internal, like everything below: it may change in any release. The flow of a call is
 * {@code CompositionTemplates -> ConfiguredTemplate -> StartCompositionRequest -> service -> guard -> client}.
 */
package io.quarkiverse.ivs.composition.runtime;
