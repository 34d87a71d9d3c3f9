package io.quarkiverse.ivs.composition.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** What is asked of one value. Unless all is wanted, the first that is broken is the answer, as with the service. */
@FunctionalInterface
public interface Rule {

    /** Throws a {@link BrokenRule} that names the value's place, if the value breaks the rule. */
    void check(Path path, JsonNode value);

    /** This rule, then another one, which can rely on it. */
    default Rule and(Rule other) {
        return (path, value) -> {
            int before = path.problems();
            check(path, value);
            if (path.problems() == before) {
                other.check(path, value);
            }
        };
    }

    static BrokenRule broken(Path path, String what) {
        return new BrokenRule(path, what);
    }
}
