package io.quarkiverse.ivs.composition.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** What is asked of one value. The first value that breaks its rule is the answer, as with the service. */
@FunctionalInterface
public interface Rule {

    /** Throws a {@link BrokenRule} that names the value's place, if the value breaks the rule. */
    void check(Path path, JsonNode value);

    /** This rule, then another one. */
    default Rule and(Rule other) {
        return (path, value) -> {
            check(path, value);
            other.check(path, value);
        };
    }

    static BrokenRule broken(Path path, String what) {
        return new BrokenRule(path, what);
    }
}
