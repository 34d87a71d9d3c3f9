/** What a request must be, as the API model says. */
package io.quarkiverse.ivs.composition.fake.rules;
