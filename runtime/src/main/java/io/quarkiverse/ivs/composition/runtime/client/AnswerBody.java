package io.quarkiverse.ivs.composition.runtime.client;

/**
 * The body of an answer that says success. A type of our own, so that the application's readers are not asked for it.
 *
 * @param bytes what the service sent
 */
public record AnswerBody(byte[] bytes) {
}
