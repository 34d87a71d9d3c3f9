/** The signed HTTP call: the REST client, where it goes, and what an answer or a failure means. */
package io.quarkiverse.ivs.composition.runtime.client;
