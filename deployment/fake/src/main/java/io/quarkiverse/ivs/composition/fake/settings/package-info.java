/** How a fake behaves, in one table that the command line and the Dev Service read. */
package io.quarkiverse.ivs.composition.fake.settings;
