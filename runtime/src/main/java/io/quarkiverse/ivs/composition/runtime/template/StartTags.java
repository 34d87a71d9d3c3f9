package io.quarkiverse.ivs.composition.runtime.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags that a start carries beside those of its template and its caller.
 *
 * @param byDefault those that others win over
 * @param owner by which the application recognises what it has started; null if it need not
 */
public record StartTags(Map<String, String> byDefault, String owner) {

    /** Whose composition it is. */
    public static final String OWNER = "quarkus-ivs-composition";
    /** Which template it was started from. */
    public static final String TEMPLATE = "quarkus-ivs-composition-template";

    /**
     * All tags of a start.
     *
     * @param template its template, or null
     * @param own the tags of template and caller
     */
    Map<String, String> with(String template, Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(byDefault);
        all.putAll(own);
        if (owner != null) {
            all.put(OWNER, owner);
            if (template != null) {
                all.put(TEMPLATE, template);
            }
        }
        return all;
    }
}
