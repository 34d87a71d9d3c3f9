/** What exists, and what becomes of it. There is no I/O here, and time is passed in. */
package io.quarkiverse.ivs.composition.fake.state;
