/**
 * The fake of Amazon IVS Real-Time. A request goes through it in one direction: {@code FakeServer (HTTP) ->
 * FakeService -> Routes -> signature -> rules -> World (store, life cycle) -> answer}. Time is passed in, everything
 * runs on one event loop, and nothing here knows the client of this extension: the rules are read from the API model
 * a second time, so that each checks the other.
 */
package io.quarkiverse.ivs.composition.deployment.devservices.fake;
