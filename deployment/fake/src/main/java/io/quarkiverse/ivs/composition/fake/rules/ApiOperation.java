package io.quarkiverse.ivs.composition.fake.rules;

import java.util.List;
import java.util.Map;

/**
 * An operation of the API, as its table says.
 *
 * @param path the path, where a member in braces may stand
 * @param status the HTTP status of its answer
 * @param input what its request must be
 * @param inBody whether a member of its request is in the body
 * @param inQuery the member of its request that is in the query, or null
 * @param defaults what its request means by the members that it lacks
 * @param errors the codes of its errors
 */
public record ApiOperation(String name, String method, String path, int status, Rule input, boolean inBody, String inQuery,
        Map<String, Integer> defaults, List<String> errors) {

    /** What the path begins with, before the member in it if there is one. */
    public String prefix() {
        return hasMemberInPath() ? path.substring(0, path.indexOf('{')) : path;
    }

    public boolean hasMemberInPath() {
        return path.endsWith("}");
    }

    /** The member of its request that is in the path. */
    public String inPath() {
        return path.substring(path.indexOf('{') + 1, path.length() - 1);
    }
}
