/** A template: its definition, values and tags, what is checked of them at start-up, and the requests made of them. */
package io.quarkiverse.ivs.composition.runtime.template;
