/** The operations of the API, and which request is which of them. */
package io.quarkiverse.ivs.composition.fake.operations;
