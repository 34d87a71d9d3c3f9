package io.quarkiverse.ivs.composition.fake.wire;

import io.vertx.core.MultiMap;

/**
 * A request as it came in.
 *
 * @param path the path as it was sent, still encoded: signatures are made of it
 * @param query the query as it was sent, or null
 * @param headers the headers, in any case
 * @param body the whole body, maybe empty
 */
public record HttpRequest(String method, String path, String query, MultiMap headers, byte[] body) {

    public String header(String name) {
        return headers.get(name);
    }
}
