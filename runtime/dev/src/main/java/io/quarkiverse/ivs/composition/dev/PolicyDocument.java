package io.quarkiverse.ivs.composition.dev;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame around the statements of any policy. */
final class PolicyDocument {

    private PolicyDocument() {
    }

    static Map<String, Object> of(List<Map<String, Object>> statements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements);
        return document;
    }
}
