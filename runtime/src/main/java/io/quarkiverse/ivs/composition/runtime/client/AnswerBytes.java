package io.quarkiverse.ivs.composition.runtime.client;

/**
 * The body of an answer of 200. A type of our own, so that its reader is nobody else's.
 *
 * @param json as it came
 */
public record AnswerBytes(byte[] json) {
}
