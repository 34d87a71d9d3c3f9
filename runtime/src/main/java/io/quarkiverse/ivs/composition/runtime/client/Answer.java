package io.quarkiverse.ivs.composition.runtime.client;

/**
 * An answer that says success. A type of our own, so that its reader is nobody else's.
 *
 * @param content what it was read as; null if it cannot be read
 * @param unreadable why it cannot; null if it can
 */
public record Answer(Object content, Exception unreadable) {
}
