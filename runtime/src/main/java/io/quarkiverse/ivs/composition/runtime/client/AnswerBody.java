package io.quarkiverse.ivs.composition.runtime.client;

import java.time.Instant;

/**
 * The body of an answer that says success. A type of our own, so that the application's readers are not asked for it.
 *
 * @param bytes what the service sent
 * @param date when, by its clock; null if it does not say
 */
public record AnswerBody(byte[] bytes, Instant date) {
}
