/** What the Dev UI asks for while the application runs in dev mode: a JSON-RPC service for each of its topics. */
package io.quarkiverse.ivs.composition.dev;
