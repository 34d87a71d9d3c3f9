/** Reads requests and answers them: those to the service, and those below {@code /_fake/}. */
package io.quarkiverse.ivs.composition.fake.http;
