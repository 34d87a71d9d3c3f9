/** What an application's OpenAPI document says of the structures of the API. */
package io.quarkiverse.ivs.composition.deployment.openapi;
