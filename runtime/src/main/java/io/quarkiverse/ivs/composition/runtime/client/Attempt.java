package io.quarkiverse.ivs.composition.runtime.client;

/**
 * One attempt of a logical call, as the AWS SDKs tell the service of it.
 *
 * @param invocationId the same for all attempts of a call
 * @param number 1 for the first
 * @param max how many there may be
 */
public record Attempt(String invocationId, int number, int max) {
}
