package io.quarkiverse.ivs.composition.runtime.client;

/**
 * The body of an answer that says success. A type of our own, so that its reader is nobody else's.
 *
 * @param json as it came
 */
public record AnswerBytes(byte[] json) {
}
