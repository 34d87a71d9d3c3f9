/** The configuration: two roots with one prefix, and the one place that spells a key. */
package io.quarkiverse.ivs.composition.runtime.config;
