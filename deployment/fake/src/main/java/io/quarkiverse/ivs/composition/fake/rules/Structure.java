package io.quarkiverse.ivs.composition.fake.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A structure of the API model: its members and their rules. Members that the model does not know are passed over, as the
 * service does, unless the path is strict.
 */
public record Structure(List<Member> members) implements Rule {

    private static final int LONGEST_NAME = 64;

    public static Structure of() {
        return new Structure(List.of());
    }

    public Structure required(String name, Rule rule) {
        return with(new Member(name, name, true, rule));
    }

    public Structure optional(String name, Rule rule) {
        return with(new Member(name, name, false, rule));
    }

    /** A required member that messages call by another name than requests do. */
    public Structure required(String name, String nameInMessages, Rule rule) {
        return with(new Member(name, nameInMessages, true, rule));
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
            member.check(path, value.get(member.name));
        }
    }

    private void refuseUnknown(Path path, String name) {
        List<String> known = members.stream().map(Member::name).toList();
        if (!known.contains(name)) {
            // The name may be anything, and the message must be fit for an answer.
            String shown = new String(name.substring(0, Math.min(name.length(), LONGEST_NAME)).getBytes(UTF_8), UTF_8);
            throw Rule.broken(path.then(shown), "is unknown; " + NearestName.of(shown, known)
                    .map(nearest -> "did you mean \"" + nearest + "\"? Known are ").orElse("known are ")
                    + String.join(", ", known));
        }
    }

    private Structure with(Member member) {
        return new Structure(Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    private record Member(String name, String nameInMessages, boolean required, Rule rule) {

        void check(Path path, JsonNode value) {
            if (value != null && !value.isNull()) {
                rule.check(path.then(nameInMessages), value);
            } else if (required) {
                throw Rule.broken(path.then(nameInMessages), "is a required attribute");
            }
        }
    }
}
