package io.quarkiverse.ivs.composition.fake.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A structure: its members and their rules. Members that it does not have are passed over, as the service does, unless the path
 * is strict.
 */
record StructureRule(List<Member> members) implements Rule {

    private static final int LONGEST_NAME = 64;

    /** A member; messages may call it by another name than requests do. */
    record Member(String name, String nameInMessages, boolean required, Rule rule) {
    }

    @Override
    public void check(Path path, JsonNode value) {
        if (!value.isObject()) {
            throw Rule.broken(path, "must be a structure");
        }
        if (path.strict()) {
            value.fieldNames().forEachRemaining(name -> refuseUnknown(path, name));
        }
        for (Member member : members) {
            JsonNode of = value.get(member.name);
            try {
                if (of != null && !of.isNull()) {
                    member.rule.check(path.then(member.nameInMessages), of);
                } else if (member.required) {
                    throw Rule.broken(path.then(member.nameInMessages), "is a required attribute");
                }
            } catch (BrokenRule rule) {
                path.broken(rule);
            }
        }
    }

    private void refuseUnknown(Path path, String name) {
        List<String> known = members.stream().map(Member::name).toList();
        if (!known.contains(name)) {
            // The name may be anything, and the message must be fit for an answer.
            String shown = new String(name.substring(0, Math.min(name.length(), LONGEST_NAME)).getBytes(UTF_8), UTF_8);
            path.broken(Rule.broken(path.then(shown), "is unknown; " + NearestName.of(shown, known)
                    .map(nearest -> "did you mean \"" + nearest + "\"? Known are ").orElse("known are ")
                    + String.join(", ", known)));
        }
    }
}
