package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.Map;

/**
 * What goes back.
 *
 * @param status the HTTP status
 * @param headers the headers; the length of the body is added when it is sent
 * @param body the body
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
}
