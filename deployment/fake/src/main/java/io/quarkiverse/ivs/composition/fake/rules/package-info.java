/** What a request must be: a table that is derived from the API model, and the rules that it does not have. */
package io.quarkiverse.ivs.composition.fake.rules;
